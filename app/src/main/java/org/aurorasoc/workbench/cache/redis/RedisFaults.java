package org.aurorasoc.workbench.cache.redis;

import redis.clients.jedis.exceptions.InvalidURIException;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisDataException;

/// What went wrong, in our words: the server's own may quote keys and the client's an address with its password.
final class RedisFaults {
    private RedisFaults() {}

    static String ofQuestion(RuntimeException e) {
        return switch (e) {
            case JedisAccessControlException _ -> "Redis refuses the login.";
            case InvalidURIException _, IllegalArgumentException _ -> "REDIS_URL is not a Redis address.";
            case JedisDataException refused -> "Redis refuses to answer" + code(refused) + ".";
            default -> "Redis does not answer.";
        };
    }

    static String ofWrite(JedisDataException e) {
        return switch (word(e)) {
            case "OOM" -> "Redis is full.";
            case "READONLY" -> "This Redis is a replica that only lets itself be read.";
            case "NOPERM" -> "Redis does not let this user write.";
            default -> "Redis refuses to write" + code(e) + ".";
        };
    }

    private static String code(JedisDataException e) {
        return word(e).isEmpty() ? "" : " (" + word(e) + ")";
    }

    /// The error code that every reply of Redis begins with, when it looks like one.
    private static String word(JedisDataException e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        int space = message.indexOf(' ');
        String first = space < 0 ? message : message.substring(0, space);
        return first.matches("[A-Z]{2,20}") ? first : "";
    }
}
