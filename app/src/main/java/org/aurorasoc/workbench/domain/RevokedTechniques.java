package org.aurorasoc.workbench.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Technique ids that were in wide use and that ATT&CK has since revoked, with the one that took their place. Old
/// cases and old reports name them still.
public final class RevokedTechniques {
    private static final Map<String, String> NOW = Map.ofEntries(
            Map.entry("T1002", "T1560"),
            Map.entry("T1004", "T1547.004"),
            Map.entry("T1017", "T1072"),
            Map.entry("T1022", "T1560"),
            Map.entry("T1023", "T1547.009"),
            Map.entry("T1028", "T1021.006"),
            Map.entry("T1031", "T1543.003"),
            Map.entry("T1035", "T1569.002"),
            Map.entry("T1050", "T1543.003"),
            Map.entry("T1060", "T1547.001"),
            Map.entry("T1073", "T1574.002"),
            Map.entry("T1075", "T1550.002"),
            Map.entry("T1076", "T1021.001"),
            Map.entry("T1077", "T1021.002"),
            Map.entry("T1081", "T1552.001"),
            Map.entry("T1084", "T1546.003"),
            Map.entry("T1085", "T1218.011"),
            Map.entry("T1086", "T1059.001"),
            Map.entry("T1089", "T1562.001"),
            Map.entry("T1093", "T1055.012"),
            Map.entry("T1094", "T1095"),
            Map.entry("T1097", "T1550.003"),
            Map.entry("T1099", "T1070.006"),
            Map.entry("T1100", "T1505.003"),
            Map.entry("T1107", "T1070.004"),
            Map.entry("T1117", "T1218.010"),
            Map.entry("T1145", "T1552.004"),
            Map.entry("T1158", "T1564.001"),
            Map.entry("T1170", "T1218.005"),
            Map.entry("T1183", "T1546.012"),
            Map.entry("T1191", "T1218.003"),
            Map.entry("T1192", "T1566.002"),
            Map.entry("T1193", "T1566.001"),
            Map.entry("T1194", "T1566.003"),
            Map.entry("T1208", "T1558.003"),
            Map.entry("T1483", "T1568.002"),
            Map.entry("T1503", "T1555.003"));

    private RevokedTechniques() {}

    /// The id that took this one's place; empty when it stands, or is not known.
    public static Optional<String> now(String id) {
        return Optional.ofNullable(NOW.get(id.toUpperCase(Locale.ROOT)));
    }
}
