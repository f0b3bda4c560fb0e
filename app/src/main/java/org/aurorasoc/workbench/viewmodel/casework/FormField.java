package org.aurorasoc.workbench.viewmodel.casework;

/// The fields of the closing form that can be filled in wrongly.
public enum FormField {
    ID,
    TITLE,
    SUMMARY,
    TECHNIQUES
}
