package org.aurorasoc.workbench.bootstrap;

import java.nio.file.Path;
import java.util.Map;
import org.aurorasoc.workbench.secrets.SecretName;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.settings.Secret;

/// A process inside a session with a bus: keeps a password, and says what a second look finds.
final class KeychainTrial {
    private KeychainTrial() {}

    public static void main(String[] args) {
        Map<String, String> environment = Map.of(
                "WORKBENCH_HOME",
                args[0],
                "PG_HOST",
                "db1.example",
                "PG_USER",
                "soc",
                "DBUS_SESSION_BUS_ADDRESS",
                System.getenv().getOrDefault("DBUS_SESSION_BUS_ADDRESS", ""));
        try (RunningWorkbench workbench = new RunningWorkbench(environment, _ -> {})) {
            workbench.setup().keepPassword(new Secret("pässword"));
            System.out.println("page=" + workbench.setup().page().passwords().place() + " "
                    + workbench.setup().page().passwords().database());
            Services services = workbench.own();
            services.doctor().examine().checks().stream()
                    .filter(check -> check.name().equals("keychain"))
                    .forEach(check ->
                            System.out.println("doctor=" + check.state().word() + " " + check.detail()));
        }
        try (SecretStart secrets = new SecretStart(environment, Path.of(args[0]))) {
            SecretName name = new SecretName("postgres soc@db1.example:5432/aurorasoc");
            System.out.println("same="
                    + secrets.find(name)
                            .filter(found -> found.reveal().equals("pässword"))
                            .isPresent());
            secrets.forget(name);
            System.out.println("left=" + secrets.find(name).isPresent());
        }
        System.exit(0);
    }
}
