package org.aurorasoc.workbench.settings;

/// How the cache of indicators is reached; off when nobody names one.
final class RedisChoices {
    private static final int ONE_HOUR = 3600;

    private RedisChoices() {}

    static RedisSettings of(Choices choices) {
        return new RedisSettings(
                choices.find(SettingName.REDIS_URL).map(RedisChoices::url).orElse(Secret.NONE),
                choices.number(SettingName.REDIS_IOC_TTL_SECONDS, 1, Integer.MAX_VALUE, ONE_HOUR),
                choices.find(SettingName.REDIS_IOC_TTL_PER_VERDICT)
                        .map(Choice::isTrue)
                        .orElse(false),
                choices.text(SettingName.REDIS_IOC_PREFIX, "aurora:ioc:"));
    }

    private static Secret url(Choice choice) {
        if (!choice.startsWithOneOf("redis://", "rediss://")) {
            throw choice.wrong("must begin with redis:// or rediss://");
        }
        return new Secret(choice.plainText().strip());
    }
}
