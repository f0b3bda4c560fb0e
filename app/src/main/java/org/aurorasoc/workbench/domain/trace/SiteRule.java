package org.aurorasoc.workbench.domain.trace;

import java.util.Optional;

/// Tells which part of a host name somebody registered.
@FunctionalInterface
public interface SiteRule {
    /// `evil.example` of `a.b.evil.example`; empty for what is an ending itself, and for what is no name.
    Optional<String> siteOf(String host);
}
