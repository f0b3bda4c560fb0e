package org.aurorasoc.workbench.suffix;

import com.google.common.net.InternetDomainName;
import java.util.Optional;
import org.aurorasoc.workbench.domain.trace.SiteRule;

/// By the public suffix list, private section included: two customers of one hosting provider are two sites. Under an
/// ending that the list does not know, such as the reserved `.example`, the ending is its last label.
public final class PublicSuffixSites implements SiteRule {
    @Override
    public Optional<String> siteOf(String host) {
        if (!InternetDomainName.isValid(host)) {
            return Optional.empty();
        }
        InternetDomainName name = InternetDomainName.from(host);
        if (name.isUnderPublicSuffix()) {
            return Optional.of(name.topPrivateDomain().toString());
        }
        boolean listed = name.isPublicSuffix() || name.parts().size() < 2;
        return listed ? Optional.empty() : Optional.of(lastTwo(name));
    }

    private static String lastTwo(InternetDomainName name) {
        int labels = name.parts().size();
        return String.join(".", name.parts().subList(labels - 2, labels));
    }
}
