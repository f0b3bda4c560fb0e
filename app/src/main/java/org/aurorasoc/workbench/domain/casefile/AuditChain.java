package org.aurorasoc.workbench.domain.casefile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.aurorasoc.workbench.domain.json.CanonicalJson;

/// Seals notes so that a changed, inserted or removed one shows, but for the newest: whoever removes the end of the
/// chain is not noticed here. Tamper-evident, not tamper-proof.
public final class AuditChain {
    public static final String BEFORE_THE_FIRST = "0".repeat(64);

    private AuditChain() {}

    /// The next row after one with `previousHash`.
    public static AuditRow seal(long id, AuditNote note, String previousHash) {
        return new AuditRow(id, note, previousHash, hash(id, note, previousHash));
    }

    /// The id of the first row that does not follow from the one before it; `rows` begin after `previousHash`.
    public static OptionalLong firstBroken(List<AuditRow> rows, String previousHash) {
        String previous = previousHash;
        for (AuditRow row : rows) {
            if (!row.previousHash().equals(previous) || !row.hash().equals(hash(row.id(), row.note(), previous))) {
                return OptionalLong.of(row.id());
            }
            previous = row.hash();
        }
        return OptionalLong.empty();
    }

    /// Each field is preceded by its length, so that no two notes read alike.
    private static String hash(long id, AuditNote note, String previousHash) {
        MessageDigest digest = sha256();
        List<String> fields = List.of(
                Long.toString(id),
                note.at().toString(),
                note.actor(),
                note.action(),
                note.subject(),
                CanonicalJson.write(note.detail()),
                previousHash);
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
