package org.aurorasoc.workbench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.bootstrap.RunExtraction;
import org.aurorasoc.workbench.domain.extract.FoundIndicator;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.domain.refang.Refang;
import org.aurorasoc.workbench.service.ExtractionService;
import org.aurorasoc.workbench.testsupport.DataFolder;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Real reports with the indicators their authors listed; what the authors left open counts neither way.
class ExtractionQualityIT {
    private static final Logger LOG = LoggerFactory.getLogger(ExtractionQualityIT.class);
    private static final int ENOUGH = 100;

    private static final class Score {
        int right;
        int wrong;
        int missed;

        double f1() {
            return 2.0 * right / Math.max(1, 2 * right + wrong + missed);
        }
    }

    @Test
    void realReportsGiveTheIndicatorsTheirAuthorsListed() throws Exception {
        ExtractionService service = RunExtraction.service();
        Map<String, Score> scores = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        for (JsonObject report : DataFolder.records("iocs/extraction-docs.jsonl.gz")) {
            score(report, service, scores, faults);
        }
        Score all = new Score();
        scores.forEach((type, score) -> {
            all.right += score.right;
            all.wrong += score.wrong;
            all.missed += score.missed;
            LOG.warn(
                    "extraction {}: right {} wrong {} missed {} F1 {}",
                    type,
                    score.right,
                    score.wrong,
                    score.missed,
                    score.f1());
        });
        LOG.warn("extraction of all types: F1 {}, faults {}", all.f1(), faults);
        assertThat(all.f1()).as(faults.toString()).isGreaterThanOrEqualTo(0.998);
        scores.forEach((type, score) -> {
            if (score.right + score.missed >= ENOUGH) {
                assertThat(score.f1()).as(type).isGreaterThanOrEqualTo(0.99);
            }
        });
        assertThat(scores.get("email").wrong).isLessThanOrEqualTo(1);
    }

    private static void score(
            JsonObject report, ExtractionService service, Map<String, Score> scores, List<String> faults) {
        List<FoundIndicator> found =
                service.extract(report.text("text").orElseThrow()).indicators();
        Set<String> open = texts(report, "ignore").stream()
                .map(text -> normal("url", Refang.text(text)))
                .collect(Collectors.toSet());
        JsonObject expected = (JsonObject) report.get("expected");
        for (String type : expected.members().keySet()) {
            Set<String> wanted = texts(expected, type).stream()
                    .map(value -> normal(type, value))
                    .collect(Collectors.toSet());
            Set<String> got = found.stream()
                    .filter(each -> typed(each).equals(type))
                    .map(each -> normal(type, each.value()))
                    .filter(value -> wanted.contains(value) || !open.contains(value))
                    .collect(Collectors.toSet());
            count(scores.computeIfAbsent(type, _ -> new Score()), wanted, got, type, faults);
        }
    }

    private static void count(Score score, Set<String> wanted, Set<String> got, String type, List<String> faults) {
        Set<String> wrong = new HashSet<>(got);
        wrong.removeAll(wanted);
        Set<String> missed = new HashSet<>(wanted);
        missed.removeAll(got);
        score.right += got.size() - wrong.size();
        score.wrong += wrong.size();
        score.missed += missed.size();
        wrong.forEach(value -> faults.add("wrong " + type + " " + value));
        missed.forEach(value -> faults.add("missed " + type + " " + value));
    }

    private static String typed(FoundIndicator found) {
        boolean version4 = found.type().equals("ip") && found.value().indexOf(':') < 0;
        return version4 ? "ipv4" : found.type();
    }

    /// As the measure of the data does: case does not count, nor a slash at the end of a URL.
    private static String normal(String type, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return type.equals("url") && lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static List<String> texts(JsonObject object, String name) {
        List<String> texts = new ArrayList<>();
        if (object.get(name) instanceof JsonArray(var elements)) {
            elements.forEach(element -> texts.add(((JsonString) element).value()));
        }
        return texts;
    }
}
