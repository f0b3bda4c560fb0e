#!/usr/bin/env python3
"""Makes hash-embedding.jsonl, the golden file of the hash embedding, from the contract's formula alone:

    d = SHA-256(utf8(text));  v[i] = d[i mod 32] / 255.0 * 2.0 - 1.0 for i in 0..383;
    v is divided by its Euclidean norm (by 1.0 when that is 0), then each value becomes a float32.

One text a line. A long text is described by "unit" and "times". "first" holds the float32 bits of the 32 values that
repeat, "sha256" the digest of all 384 floats, little-endian. Run:  python3 make-hash-golden.py > hash-embedding.jsonl
"""
import hashlib
import json
import math
import random
import struct


def vector(text):
    d = hashlib.sha256(text.encode("utf-8")).digest()
    v = [d[i % 32] / 255.0 * 2.0 - 1.0 for i in range(384)]
    squares = 0.0
    for x in v:
        squares += x * x
    norm = math.sqrt(squares) or 1.0
    return struct.pack("<384f", *[x / norm for x in v])


def line(unit, times):
    packed = vector(unit * times)
    first = [struct.pack(">f", x).hex() for x in struct.unpack("<32f", packed[:128])]
    return json.dumps({"unit": unit, "times": times, "first": "".join(first), "sha256": hashlib.sha256(packed).hexdigest()})


FIXED = [
    "", " ", "\n", "\t", "\r\n", "\u00a0", "\u2028", "a", "A", "0", "-1", "null", "{}", "\\", "\"", "'", "''", "%s", "$1", "\u0001", "\u007f",
    "\u00e9", "e\u0301", "\u1e9b\u0323", "\u0301", "a" + "\u0300" * 64, "\u0928\u093f", "\u1112\u1161\u11ab", "\ud55c",
    "\U0001f600", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1e9\U0001f1ea", "\U00020000", "\U0010ffff", "\U0001d54f\U0001d55a",
    "\ufeff", "\ufffd", "\uffff", "\ufdfa", "\u200b", "\u202eabc", "\u0130", "\u0131", "\u00df", "\u1e9e", "\u01c4", "\ufb03",
    "Gr\u00fc\u00dfe aus K\u00f6ln", "\u0434\u043e\u043c\u0435\u043d", "\u4e2d\u6587\u6587\u672c", "\u0645\u0631\u062d\u0628\u0627", "\u05e9\u05dc\u05d5\u05dd", "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35",
    "domain evil.example ", "ip 192.0.2.7 ", "ip 2001:db8::1 beacon", "sha256 " + "0" * 64 + " ", "cve CVE-2021-44228 log4j", "url hxxps://evil[.]example/a?b=c#d ",
    "powershell -enc SQBFAFgA", "T1059.001", "A user opened an attachment; the macro started PowerShell.", "The quick brown fox jumps over the lazy dog",
]
LONG = [("x", 1 << 20), ("\U0001f512", 1 << 18), ("e\u0301", 1 << 19), ("case 42. ", 116509), ("\u00e4", 65536), ("\n", 100000), (" ", 1 << 20), ("evil.example ", 5000)]
RANGES = [(0x20, 0x7e), (0xa0, 0x24f), (0x300, 0x36f), (0x370, 0x5ff), (0x900, 0x97f), (0x3040, 0x30ff), (0x4e00, 0x9fff), (0xe000, 0xe0ff), (0x1f300, 0x1f6ff), (0x20000, 0x2a6df)]


def generated(count):
    chance = random.Random(20261121)
    seen = set(FIXED)
    while count > 0:
        length = chance.choice([1, 2, 3, 5, 8, 13, 55, 56, 63, 64, 65, 119, 120, 300])
        text = "".join(chr(chance.randint(*chance.choice(RANGES))) for _ in range(length))
        if text not in seen:
            seen.add(text)
            count -= 1
            yield text


if __name__ == "__main__":
    for text in FIXED:
        print(line(text, 1))
    for unit, times in LONG:
        print(line(unit, times))
    for text in generated(200 - len(FIXED) - len(LONG)):
        print(line(text, 1))
