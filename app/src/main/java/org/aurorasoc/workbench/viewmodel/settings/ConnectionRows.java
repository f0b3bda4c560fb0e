package org.aurorasoc.workbench.viewmodel.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.MigrationOption;
import org.aurorasoc.workbench.domain.MigrationStep;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.service.setup.SetupPage;
import org.aurorasoc.workbench.service.setup.SetupService;
import org.aurorasoc.workbench.settings.SettingName;
import org.aurorasoc.workbench.settings.SettingOrigins;
import org.aurorasoc.workbench.settings.Settings;
import org.aurorasoc.workbench.settings.StoreBackend;
import org.aurorasoc.workbench.viewmodel.UnderHome;
import org.aurorasoc.workbench.viewmodel.connection.ConnectionState;

/// The section about the memory itself: which one, how to reach it, its password, its tables.
final class ConnectionRows {
    private static final List<String> SSL_MODES =
            List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    private final RowWriter write;
    private final SettingActions actions;
    private final SecretRows secrets;

    ConnectionRows(RowWriter write, SettingActions actions) {
        this.write = write;
        this.actions = actions;
        this.secrets = new SecretRows(write, actions);
    }

    List<SettingRow> rows(SettingsFacts facts) {
        SetupPage page = facts.page();
        List<SettingRow> rows = new ArrayList<>();
        rows.add(inUse(facts));
        facts.checks().map(this::checked).ifPresent(rows::add);
        reopening(page).ifPresent(rows::add);
        standing(facts).ifPresent(rows::add);
        rows.addAll(migration(facts));
        rows.addAll(profiles(page));
        rows.addAll(server(page));
        rows.add(redis(page));
        if (page.written().redis().server().isPresent()) {
            rows.add(secrets.password(
                    page,
                    "redis.password",
                    page.passwords().redis(),
                    SettingName.REDIS_URL,
                    SetupService::keepRedisPassword));
        }
        return rows;
    }

    private SettingRow inUse(SettingsFacts facts) {
        return write.fact("memory", location(facts.page().inUse()), true, stateOf(facts.connection()))
                .in(moodOf(facts.connection()))
                .with(write.text("test"), false, actions::test);
    }

    private SettingRow checked(List<Check> checks) {
        return SettingRow.of(
                write.text("checked"),
                new SettingControl.Checks(
                        checks.stream().map(ConnectionRows::line).toList()),
                "");
    }

    private static SettingControl.CheckLine line(Check check) {
        return new SettingControl.CheckLine(
                check.state().word(), check.name(), VisibleText.line(check.detail()), VisibleText.line(check.remedy()));
    }

    private String stateOf(ConnectionState state) {
        return switch (state) {
            case ConnectionState.Opening _ -> write.text("memory.opening");
            case ConnectionState.Online _ -> write.text("memory.online");
            case ConnectionState.Unfinished unfinished -> VisibleText.line(unfinished.why());
            case ConnectionState.ReadOnly _ -> write.text("memory.readonly");
            case ConnectionState.Away away -> VisibleText.line((away.why() + " " + away.remedy()).strip());
            case ConnectionState.SchemaMissing missing -> VisibleText.line(missing.why());
        };
    }

    private static SettingRow.Mood moodOf(ConnectionState state) {
        return switch (state) {
            case ConnectionState.Opening _ -> SettingRow.Mood.PLAIN;
            case ConnectionState.Online _ -> SettingRow.Mood.GOOD;
            case ConnectionState.Unfinished _, ConnectionState.ReadOnly _, ConnectionState.SchemaMissing _ ->
                SettingRow.Mood.WARN;
            case ConnectionState.Away _ -> SettingRow.Mood.BAD;
        };
    }

    Optional<SettingRow> reopening(SetupPage page) {
        return page.wantsReopening()
                ? Optional.of(write.fact("reopen", location(page.written()), true, closesAndOpens(page))
                        .in(SettingRow.Mood.WARN)
                        .with(write.text("reopen.button"), true, actions::reopen))
                : Optional.empty();
    }

    private String closesAndOpens(SetupPage page) {
        String next = location(page.written());
        return next.equals(location(page.inUse()))
                ? write.text("reopen.same", next)
                : write.text("reopen.other", location(page.inUse()), next);
    }

    static String location(Settings settings) {
        return VisibleText.line(
                settings.store() == StoreBackend.POSTGRES
                        ? settings.postgres().location()
                        : UnderHome.of(settings.home().toString()));
    }

    private Optional<SettingRow> standing(SettingsFacts facts) {
        return facts.connection() instanceof ConnectionState.ReadOnly(var _, var why, var grant)
                ? Optional.of(write.fact("grant", grant, true, VisibleText.line(why))
                        .with(write.text("copy"), false, () -> actions.copy(grant)))
                : Optional.empty();
    }

    private List<SettingRow> migration(SettingsFacts facts) {
        List<SettingRow> rows = new ArrayList<>();
        if (!facts.done().isEmpty()) {
            rows.add(write.fact("migration.done", String.join(" ", facts.done()), false, "")
                    .in(SettingRow.Mood.GOOD));
        }
        if (facts.plan().isEmpty()) {
            if (facts.connection() instanceof ConnectionState.SchemaMissing) {
                rows.add(write.fact("migration", write.text("migration.unseen"), false, "")
                        .with(write.text("migration.see"), true, actions::seeMigration));
            } else if (facts.page().inUse().store() == StoreBackend.POSTGRES) {
                rows.add(write.fact("options", write.text("options.unseen"), false, "")
                        .with(write.text("options.see"), false, actions::seeMigration));
            }
            return rows;
        }
        rows.addAll(steps(facts, facts.plan().get().steps()));
        rows.addAll(options(facts.plan().get().options()));
        return rows;
    }

    private List<SettingRow> options(List<MigrationOption> options) {
        return options.isEmpty()
                ? List.of()
                : List.of(SettingRow.of(
                        write.text("options"),
                        new SettingControl.Checks(
                                options.stream().map(ConnectionRows::line).toList()),
                        write.text("options.means")));
    }

    private List<SettingRow> steps(SettingsFacts facts, List<MigrationStep> steps) {
        List<SettingRow> rows = new ArrayList<>();
        if (steps.isEmpty()) {
            rows.add(write.fact("migration", write.text("migration.none"), false, ""));
        } else {
            rows.add(new SettingRow(
                    write.text("migration"),
                    new SettingControl.Checks(
                            steps.stream().map(ConnectionRows::line).toList()),
                    List.of(new SettingRow.Offer(write.text("migration.button", steps.size()), true, actions::migrate)),
                    write.text("migration.will", location(facts.page().inUse())),
                    SettingRow.Mood.WARN));
        }
        return rows;
    }

    private static SettingControl.CheckLine line(MigrationOption option) {
        String state =
                switch (option.state()) {
                    case THERE -> "ok";
                    case BROKEN -> "warn";
                    case OFFERED, BUILDING, IMPOSSIBLE -> "off";
                };
        return new SettingControl.CheckLine(
                state,
                VisibleText.line(option.name()),
                option.gives(),
                option.state() == MigrationOption.State.THERE ? "" : VisibleText.line(option.costs()));
    }

    private static SettingControl.CheckLine line(MigrationStep step) {
        return new SettingControl.CheckLine("off", step.name(), step.summary(), String.join(", ", step.adds()));
    }

    private List<SettingRow> profiles(SetupPage page) {
        SettingOrigins origins = page.origins();
        List<SettingRow> rows = new ArrayList<>();
        if (!origins.profiles().isEmpty()) {
            List<SettingControl.Option> options = Stream.concat(
                            Stream.of(new SettingControl.Option("", write.text("profile.none"))),
                            origins.profiles().stream()
                                    .map(name -> new SettingControl.Option(name, VisibleText.line(name))))
                    .toList();
            rows.add(SettingRow.of(
                    write.text("profile"),
                    new SettingControl.Choice(
                            options,
                            origins.active().orElse(""),
                            word -> actions.activate(Optional.of(word).filter(name -> !name.isEmpty()))),
                    write.text("profile.means")));
        }
        SettingRow add = SettingRow.of(
                write.text("profile.new"),
                new SettingControl.Entry("", write.text("profile.new.prompt"), name -> add(page, name)),
                write.text("profile.new.means"));
        for (String name : origins.profiles()) {
            if (origins.active().filter(name::equals).isEmpty()) {
                add = add.with(
                        write.text("profile.remove", name),
                        false,
                        () -> actions.change(setup -> setup.removeProfile(name)));
            }
        }
        rows.add(add);
        return rows;
    }

    /// A new profile begins as what is in use, and is used from then on, so that the fields below are its own.
    private void add(SetupPage page, String name) {
        Map<SettingName, String> like = RowWriter.filled(Map.of(
                SettingName.VECTOR_STORE_BACKEND,
                page.written().store().word(),
                SettingName.PG_HOST,
                page.written().postgres().host(),
                SettingName.PG_DATABASE,
                page.written().postgres().database(),
                SettingName.PG_USER,
                page.written().postgres().user()));
        actions.change(setup -> {
            setup.profile(name.strip(), like);
            setup.activate(Optional.of(name.strip()));
        });
    }

    private List<SettingRow> server(SetupPage page) {
        SettingOrigins origins = page.origins();
        Settings written = page.written();
        List<SettingRow> rows = new ArrayList<>();
        rows.add(write.choice(
                origins,
                SettingName.VECTOR_STORE_BACKEND,
                "store",
                written.store().word(),
                List.of("embedded", "postgres")));
        if (written.store() == StoreBackend.POSTGRES) {
            var postgres = written.postgres();
            rows.add(write.entry(origins, SettingName.PG_HOST, "host", postgres.host()));
            rows.add(write.entry(origins, SettingName.PG_PORT, "port", Integer.toString(postgres.port())));
            rows.add(write.entry(origins, SettingName.PG_DATABASE, "database", postgres.database()));
            rows.add(write.entry(origins, SettingName.PG_USER, "user", postgres.user()));
            rows.add(secrets.password(
                    page,
                    "password",
                    page.passwords().database(),
                    SettingName.PG_PASSWORD,
                    SetupService::keepPassword));
            rows.add(write.choice(origins, SettingName.PG_SSLMODE, "ssl", postgres.sslMode(), SSL_MODES));
        }
        return rows;
    }

    private SettingRow redis(SetupPage page) {
        SettingOrigins origins = page.origins();
        boolean off = page.written().redis().isOff();
        String address = page.written().redis().address().address();
        return origins.variable(SettingName.REDIS_URL)
                .map(variable -> write.fixed("redis", address, variable))
                .orElseGet(() -> SettingRow.of(
                                write.text("redis"),
                                new SettingControl.Entry(
                                        address,
                                        write.text("redis.prompt"),
                                        url -> actions.set(SettingName.REDIS_URL, url.strip())),
                                write.text(off ? "redis.off" : "redis.means"))
                        .in(SettingRow.Mood.PLAIN));
    }
}
