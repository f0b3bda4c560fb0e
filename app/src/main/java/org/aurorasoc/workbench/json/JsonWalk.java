package org.aurorasoc.workbench.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON of any length, holding only the pieces that somebody wants whole. The rest is passed over.
public final class JsonWalk {
    private static final int DEEPEST = 200;
    private static final int MOST_PARTS = 100_000;
    private static final JsonFactory PLAIN = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(1000)
                    .maxStringLength(16 * 1024 * 1024)
                    .build())
            .build();

    /// What to do with what stands at a place.
    public enum Step {
        /// Walk into it.
        OPEN,
        WHOLE,
        SKIP
    }

    /// Who wants the pieces. A path is the names from the top, joined by dots; arrays add nothing to it.
    public interface Visitor {
        Step at(String path, boolean isArray);

        void piece(String path, Json value);

        /// A piece has more parts than anybody's record has.
        void tooLarge(String path);

        /// An object that was walked into has ended.
        void left(String path);
    }

    private final JsonParser parser;
    private final Visitor visitor;

    private JsonWalk(JsonParser parser, Visitor visitor) {
        this.parser = parser;
        this.visitor = visitor;
    }

    /// @throws UncheckedIOException when the stream fails
    /// @throws InvalidInputException when it is no JSON; pieces before the fault have been handed over
    public static void read(InputStream in, Visitor visitor) {
        try (JsonParser parser = PLAIN.createParser(ObjectReadContext.empty(), in)) {
            JsonWalk walk = new JsonWalk(parser, visitor);
            walk.value("", parser.nextToken());
            if (parser.nextToken() != null) {
                throw new InvalidInputException("There is more than one JSON value.", "Give one JSON document.");
            }
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause() instanceof IOException cause ? cause : new IOException(e));
        } catch (JacksonException _) {
            // The library's message quotes the text, so it is not kept.
            throw new InvalidInputException("The file is not valid JSON.", "Correct the file.");
        } catch (ArithmeticException | NumberFormatException e) {
            throw new InvalidInputException("The JSON holds a number too large to read.", "Correct the number.", e);
        }
    }

    private void value(String path, @Nullable JsonToken token) {
        switch (visitor.at(path, token == JsonToken.START_ARRAY)) {
            case SKIP -> parser.skipChildren();
            case WHOLE -> whole(path, token);
            case OPEN -> open(path, token);
        }
    }

    private void whole(String path, @Nullable JsonToken token) {
        JsonTree tree = new JsonTree(parser, MOST_PARTS);
        Json value = tree.value(token);
        if (tree.isTooLarge()) {
            visitor.tooLarge(path);
        } else {
            visitor.piece(path, value);
        }
    }

    private void open(String path, @Nullable JsonToken token) {
        if (token == JsonToken.START_ARRAY) {
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                value(path, next);
            }
        } else if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                value(path.isEmpty() ? name : path + "." + name, parser.nextToken());
            }
            visitor.left(path);
        } else {
            whole(path, token);
        }
    }
}
