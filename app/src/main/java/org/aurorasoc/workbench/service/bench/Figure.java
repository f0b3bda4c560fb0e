package org.aurorasoc.workbench.service.bench;

/// One line of a report.
///
/// @param rows how many rows the store held; 0 where none are needed
/// @param what is measured, the same words in every run
public record Figure(PartName part, int rows, String what, Measured measured) {}
