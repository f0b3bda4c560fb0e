package org.aurorasoc.workbench.intel.misp;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.aurorasoc.workbench.domain.intel.FeedAnswer;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.Workers;
import org.jspecify.annotations.Nullable;

/// Requests to one server: no redirect, no cookie, one limit on the time and one on the size of each answer. A request
/// that is given up is torn down, whatever it waits for.
final class HttpTalk implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final @Nullable Path ca;
    private final Duration timeout;
    private final int mostBytes;
    private final Workers workers = Workers.asNeeded("feed");
    private @Nullable HttpClient client;

    HttpTalk(@Nullable Path ca, Duration timeout, int mostBytes) {
        this.ca = ca;
        this.timeout = timeout;
        this.mostBytes = mostBytes;
    }

    HttpAnswer send(HttpRequest request, CancelToken token) {
        try {
            return wait(client().sendAsync(request, this::body), token);
        } catch (InvalidInputException | FileAccessException e) {
            return failed(e.sentence(), e.remedy());
        }
    }

    private HttpResponse.BodySubscriber<byte[]> body(HttpResponse.ResponseInfo response) {
        return new LimitedBody(response.statusCode() == 200 ? mostBytes : 0);
    }

    private HttpAnswer wait(CompletableFuture<HttpResponse<byte[]>> coming, CancelToken token) {
        try (var _ = token.onCancel(() -> coming.cancel(true))) {
            HttpResponse<byte[]> response = coming.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new HttpAnswer.Came(response.statusCode(), response.headers(), response.body());
        } catch (CancellationException _) {
            throw new CancelledException();
        } catch (InterruptedException _) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (TimeoutException _) {
            coming.cancel(true);
            return tooSlow();
        } catch (ExecutionException e) {
            token.throwIfCancelled();
            return failure(e.getCause());
        }
    }

    private HttpAnswer failure(@Nullable Throwable cause) {
        return switch (cause) {
            case HttpTimeoutException _ -> tooSlow();
            case ConnectException _ -> failed("The server cannot be reached.", "Check url and the network.");
            case SSLException _ ->
                failed("The server's certificate is not trusted.", "Name the authority's certificate as ca.");
            case TooLargeException _ ->
                failed("The server answers with more than " + mostBytes + " bytes.", "Ask for fewer indicators.");
            case IOException _ -> failed("The server broke the connection off.", "Try again, or ask who runs it.");
            case null, default -> failed("The request could not be made.", "Check the feed's settings.");
        };
    }

    private HttpAnswer tooSlow() {
        return new HttpAnswer.Failed(new FeedAnswer.Silent(timeout));
    }

    private static HttpAnswer failed(String sentence, String remedy) {
        return new HttpAnswer.Failed(new FeedAnswer.Unavailable(sentence, remedy));
    }

    private synchronized HttpClient client() {
        HttpClient made = client;
        if (made == null) {
            HttpClient.Builder builder = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT.compareTo(timeout) < 0 ? CONNECT : timeout)
                    .executor(workers);
            if (ca != null) {
                builder.sslContext(PrivateTrust.in(ca));
            }
            made = builder.build();
            client = made;
        }
        return made;
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
            client = null;
        }
        workers.abandon();
    }
}
