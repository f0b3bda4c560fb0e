package org.aurorasoc.workbench.viewmodel.collections;

import java.util.List;

/// A member of a payload as the inspector's tree shows it.
///
/// @param value empty for what has members of its own
public record PayloadNode(String name, String value, List<PayloadNode> members) {
    public PayloadNode {
        members = List.copyOf(members);
    }

    @Override
    public String toString() {
        return value.isEmpty() ? name : name + " " + value;
    }
}
