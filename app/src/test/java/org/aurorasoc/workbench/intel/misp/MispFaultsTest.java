package org.aurorasoc.workbench.intel.misp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.aurorasoc.workbench.intel.misp.Asking.PATIENT;
import static org.aurorasoc.workbench.intel.misp.Asking.askOne;
import static org.aurorasoc.workbench.intel.misp.Asking.cleared;
import static org.aurorasoc.workbench.intel.misp.Asking.domain;
import static org.aurorasoc.workbench.intel.misp.Asking.feed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.intel.FeedAnswer;
import org.aurorasoc.workbench.domain.intel.FeedAnswer.NotKnown;
import org.aurorasoc.workbench.domain.intel.FeedAnswer.RateLimited;
import org.aurorasoc.workbench.domain.intel.FeedAnswer.Refused;
import org.aurorasoc.workbench.domain.intel.FeedAnswer.Silent;
import org.aurorasoc.workbench.domain.intel.FeedAnswer.Unavailable;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server that misbehaves in each way costs an answer that says so, never an exception and never a wait.
class MispFaultsTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String NOTHING = "{\"response\":{\"Attribute\":[]}}";

    private static FeedAnswer answerOf(FakeMisp.Manner manner) throws IOException {
        try (FakeMisp server = new FakeMisp(manner);
                MispFeed feed = feed(server)) {
            return askOne(feed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsRefusedAndTheOtherHostHearsNothing(int status) throws IOException {
        try (FakeMisp other = new FakeMisp(FakeMisp.saying(200, NOTHING))) {
            FeedAnswer answer = answerOf(exchange -> {
                exchange.getResponseHeaders().add("Location", other.url("http") + "/attributes/restSearch");
                FakeMisp.send(exchange, status, "");
            });
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.sentence())
                                    .contains(other.url("http").getAuthority()));
            assertThat(other.told()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aKeyThatIsNotTakenIsARefusal(int status) throws IOException {
        assertThat(answerOf(FakeMisp.saying(status, "secret words of the server")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.sentence()).contains("key"));
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 404, 405, 418, 500, 502, 503})
    void anyOtherStatusIsAServerThatCannotBeAskedAndNeverNotKnown(int status) throws IOException {
        assertThat(answerOf(FakeMisp.saying(status, ""))).isInstanceOf(Unavailable.class);
    }

    @Test
    void tooManyRequestsKeepsUsAwayForAsLongAsTheServerSays() throws IOException {
        FakeMisp.Manner busy = exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "120");
            FakeMisp.send(exchange, 429, "");
        };
        try (FakeMisp server = new FakeMisp(busy);
                MispFeed feed = feed(server)) {
            assertThat(askOne(feed)).isEqualTo(new RateLimited(Duration.ofSeconds(120)));
            assertThat(askOne(feed)).isInstanceOf(RateLimited.class);
            assertThat(server.told()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Please log in</html>",
                "{\"response\":",
                "[]",
                "null",
                "{}",
                "{\"response\":\"no\"}",
                "{\"response\":{\"Attribute\":{}}}",
                "{\"response\":{\"Event\":[]}}",
                "{\"response\":{\"Attribute\":[]}} trailing",
                "\u0000\u0001\u0002"
            })
    void garbageIsNamedAndNothingIsConcludedFromIt(String body) throws IOException {
        assertThat(answerOf(FakeMisp.saying(200, body))).isInstanceOf(Unavailable.class);
    }

    @Test
    void jsonNestedWithoutEndIsGarbage() throws IOException {
        assertThat(answerOf(FakeMisp.saying(200, "{\"response\":" + "[".repeat(100_000))))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void moreThanTheSizeLimitIsHungUpOn() throws IOException {
        byte[] block = new byte[1024 * 1024];
        FeedAnswer answer = answerOf(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int sent = 0; sent < 64; sent++) {
                exchange.getResponseBody().write(block);
            }
        });
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Unavailable.class, away -> assertThat(away.sentence()).contains("more than"));
    }

    @Test
    void aServerThatHangsCostsTheTimeLimitAndNoMore() throws IOException {
        try (FakeMisp server = new FakeMisp(exchange -> Thread.sleep(60_000));
                MispFeed feed = feed(server.url("http"), SHORT, 1000, null)) {
            assertThat(askOne(feed))
                    .isInstanceOfSatisfying(
                            Silent.class, away -> assertThat(away.sentence()).contains("gave no answer in 0.3 s"));
        }
    }

    @Test
    void aServerThatDripsItsAnswerIsNotWaitedFor() throws IOException {
        FakeMisp.Manner drip = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 600; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                Thread.sleep(100);
            }
        };
        try (FakeMisp server = new FakeMisp(drip);
                MispFeed feed = feed(server.url("http"), SHORT, 1000, null)) {
            assertThat(askOne(feed)).isInstanceOf(Silent.class);
        }
    }

    @Test
    void aServerThatBreaksOffOrIsAwayIsNamed() throws IOException {
        assertThat(answerOf(exchange -> {})).isInstanceOf(Unavailable.class);
        try (MispFeed feed = feed(URI.create("http://127.0.0.1:" + freePort()), PATIENT, 1000, null)) {
            assertThat(askOne(feed)).isInstanceOf(Unavailable.class);
            assertThat(feed.examine().state()).isEqualTo(Check.State.FAIL);
        }
    }

    @Test
    void cancellingEndsTheWaitAtOnce() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        FakeMisp.Manner hang = exchange -> {
            asked.countDown();
            Thread.sleep(60_000);
        };
        try (FakeMisp server = new FakeMisp(hang);
                MispFeed feed = feed(server)) {
            CancelToken token = new CancelToken();
            CompletableFuture<?> waiting =
                    CompletableFuture.runAsync(() -> feed.ask(cleared(feed, domain("evil.example")), token));
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            token.cancel();
            assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(CancelledException.class);
        }
    }

    @Test
    void ourOwnLimitSpeaksBeforeTheServerHasTo() throws IOException {
        try (FakeMisp server = new FakeMisp(FakeMisp.saying(200, NOTHING));
                MispFeed feed = feed(server.url("http"), PATIENT, 2, null)) {
            assertThat(askOne(feed)).isEqualTo(new NotKnown());
            assertThat(askOne(feed)).isEqualTo(new NotKnown());
            assertThat(askOne(feed)).isInstanceOf(RateLimited.class);
            assertThat(server.told()).hasSize(2);
        }
    }

    @Test
    void afterThreeFailuresTheServerIsLeftAloneForAWhile() throws IOException {
        try (FakeMisp server = new FakeMisp(FakeMisp.saying(500, ""));
                MispFeed feed = feed(server)) {
            for (int i = 0; i < 5; i++) {
                assertThat(askOne(feed)).isInstanceOf(Unavailable.class);
            }
            assertThat(server.told()).hasSize(3);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
