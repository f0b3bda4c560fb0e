package org.aurorasoc.workbench.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.settings.RedisSettings;
import org.aurorasoc.workbench.settings.Secret;
import org.aurorasoc.workbench.testservers.RedisServer;
import org.junit.jupiter.api.Test;

class RedisIndicatorCacheIT {
    private static Check examine(String url) {
        return new RedisIndicatorCache(new RedisSettings(new Secret(url), 3600, "aurora:ioc:")).examine();
    }

    @Test
    void aServerThatAnswersIsFineAndOneThatWentAwayIsNamed() {
        try (RedisServer server = RedisServer.start()) {
            assertThat(examine(server.url()).state()).isEqualTo(Check.State.OK);
            server.kill();
            Check away = examine(server.url());
            assertThat(away.state()).isEqualTo(Check.State.FAIL);
            assertThat(away.remedy()).isNotBlank();
        }
    }

    @Test
    void anAddressIsUnderstoodWithoutItsPortAndNeverRepeated() {
        assertThat(examine("").state()).isEqualTo(Check.State.OFF);
        assertThat(examine("redis://user:hunter2@127.0.0.1:1/0").toString()).doesNotContain("hunter2");
        assertThat(examine("redis://:p%2Fw@127.0.0.9/1").detail()).isEqualTo("Redis does not answer.");
        assertThat(examine("what is this").detail()).isEqualTo("REDIS_URL is not a Redis address.");
    }
}
