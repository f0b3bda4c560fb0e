// PostgreSQL's wire protocol, version 3: as much of it as the relay needs.

const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;
const CANCEL_REQUEST = 80877102;

// Cuts what a client sends into messages: `{ type, body, bytes }`. The first ones have no type letter of their own.
export class Splitter {
    #kept = Buffer.alloc(0);
    #started = false;

    take(bytes) {
        this.#kept = Buffer.concat([this.#kept, bytes]);
        const messages = [];
        for (let message = this.#next(); message !== null; message = this.#next()) {
            messages.push(message);
        }
        return messages;
    }

    #next() {
        const head = this.#started ? 1 : 0;
        if (this.#kept.length < head + 4) {
            return null;
        }
        const end = head + this.#kept.readInt32BE(head);
        if (this.#kept.length < end) {
            return null;
        }
        const bytes = this.#kept.subarray(0, end);
        const body = bytes.subarray(head + 4);
        this.#kept = this.#kept.subarray(end);
        const type = this.#started ? String.fromCharCode(bytes[0]) : this.#first(body.readInt32BE(0));
        return { type, body, bytes };
    }

    #first(code) {
        if (code === SSL_REQUEST || code === GSS_REQUEST) {
            return 'encryption?';
        }
        this.#started = true;
        return code === CANCEL_REQUEST ? 'cancel' : 'startup';
    }
}

// What the server sent, message by message.
export function replies(bytes) {
    const all = [];
    for (let at = 0; at < bytes.length; ) {
        const end = at + 1 + bytes.readInt32BE(at + 1);
        all.push({
            type: String.fromCharCode(bytes[at]),
            body: bytes.subarray(at + 5, end),
            bytes: bytes.subarray(at, end),
        });
        at = end;
    }
    return all;
}

export function messageOf(type, body = Buffer.alloc(0)) {
    const head = Buffer.alloc(5);
    head.write(type, 0, 'latin1');
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
}

// Where the names of a statement or portal stand in a message: after how many bytes, and how many of them.
const NAMES = { P: [0, 1], B: [0, 2], D: [1, 1], C: [1, 1], E: [0, 1] };

// Prepared statements and portals of two connections may have the same name; in one session they must not.
export function withOwnNames({ type, body, bytes }, number) {
    if (!(type in NAMES)) {
        return bytes;
    }
    const [before, count] = NAMES[type];
    const parts = [body.subarray(0, before)];
    let at = before;
    for (let i = 0; i < count; i++) {
        const end = body.indexOf(0, at) + 1;
        const name = body.subarray(at, end);
        parts.push(name.length > 1 ? Buffer.concat([Buffer.from(`c${number}_`), name]) : name);
        at = end;
    }
    return messageOf(type, Buffer.concat([...parts, body.subarray(at)]));
}

export function readyForQuery(status) {
    return messageOf('Z', Buffer.from(status));
}

// Anyone may come in: it listens on loopback, for one test, with data made up for it.
export function connectionReady(parameters, number) {
    const key = Buffer.alloc(8);
    key.writeInt32BE(number, 0);
    return Buffer.concat([
        messageOf('R', Buffer.alloc(4)),
        ...Object.entries(parameters).map(([name, value]) => messageOf('S', Buffer.from(`${name}\0${value}\0`))),
        messageOf('K', key),
        readyForQuery('I'),
    ]);
}

export function errorOf(sqlState, text) {
    return messageOf('E', Buffer.from(`SERROR\0VERROR\0C${sqlState}\0M${text}\0\0`));
}
