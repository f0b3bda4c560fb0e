package org.aurorasoc.workbench.viewmodel.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.service.MemoryStatus;
import org.aurorasoc.workbench.service.setup.SetupPage;
import org.aurorasoc.workbench.service.setup.WarningListing;
import org.aurorasoc.workbench.settings.SettingName;
import org.aurorasoc.workbench.settings.Settings;
import org.aurorasoc.workbench.viewmodel.UnderHome;

/// The sections about what reads and fills the memory: models, warning lists, samples, history.
final class MemoryRows {
    private final RowWriter write;
    private final SettingActions actions;

    MemoryRows(RowWriter write, SettingActions actions) {
        this.write = write;
        this.actions = actions;
    }

    List<SettingRow> models(SettingsFacts facts, Optional<SettingRow> reopening) {
        Settings written = facts.page().written();
        List<SettingRow> rows = new ArrayList<>();
        rows.add(facts.memory()
                .map(this::modelInUse)
                .orElseGet(() -> write.fact("model", write.text("model.loading"), false, "")));
        rows.add(write.choice(
                facts.page().origins(),
                SettingName.AURORASOC_EMBEDDINGS_BACKEND,
                "mode",
                RowWriter.word(written.embeddings()),
                List.of("auto", "hash")));
        rows.add(write.oneOf(
                ModelId.CHOICES.stream().map(this::option).toList(),
                written.model().name(),
                facts.page().origins(),
                SettingName.WORKBENCH_MODEL,
                "reader"));
        reopening.ifPresent(rows::add);
        rows.add(write.fact(
                "model.folder",
                UnderHome.of(written.home().resolve("model").toString()),
                true,
                write.text("model.folder.means")));
        return rows;
    }

    private SettingControl.Option option(ModelId model) {
        String key = model.equals(ModelId.MINILM) ? "reader.shipped" : "reader.added";
        return new SettingControl.Option(model.name(), write.text(key, model.name()));
    }

    private SettingRow modelInUse(MemoryStatus memory) {
        boolean degraded = !memory.degradedReason().isEmpty();
        return write.fact(
                        "model",
                        memory.model().name(),
                        true,
                        degraded ? write.reasons().hashMode(memory.degradedReason()) : write.text("model.high"))
                .in(degraded ? SettingRow.Mood.WARN : SettingRow.Mood.GOOD);
    }

    List<SettingRow> warningLists(SettingsFacts facts) {
        SetupPage page = facts.page();
        List<SettingRow> rows = new ArrayList<>();
        for (WarningListing list : page.lists()) {
            String dated = list.dated().isEmpty() ? "" : write.text("list.dated", list.dated());
            rows.add(SettingRow.of(
                    list.own() ? VisibleText.line(list.name()) : write.reasons().list(list.name()),
                    new SettingControl.Fact(write.text("list.entries", list.entries()), false),
                    list.own() ? (write.text("list.own") + " " + dated).strip() : dated));
        }
        rows.add(write.fact(
                "list.folder",
                UnderHome.of(page.written().home().resolve("warninglists").toString()),
                true,
                write.text("list.folder.means")));
        return rows;
    }

    List<SettingRow> samples(SettingsFacts facts) {
        long samples = facts.memory().stream()
                .flatMap(memory -> memory.collections().stream())
                .mapToLong(CollectionSummary::samples)
                .sum();
        SettingRow row = write.fact(
                "samples",
                facts.memory().isPresent() ? write.text("samples.count", samples) : write.text("samples.unknown"),
                false,
                write.text("samples.means"));
        row = samples == 0
                ? row.with(write.text("samples.load"), false, actions::loadSamples)
                : row.with(write.text("samples.remove", samples), false, actions::removeSamples);
        SetupPage page = facts.page();
        return List.of(
                row,
                write.choice(
                        page.origins(),
                        SettingName.WORKBENCH_HISTORY,
                        "history",
                        page.written().keepsHistory() ? "keep" : "forget",
                        List.of("keep", "forget")));
    }
}
