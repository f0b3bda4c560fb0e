// A TCP door to pglite (PostgreSQL with pgvector 0.7.3, compiled to WebAssembly), so that JDBC can come in.
//
//   node relay.mjs FOLDER     FOLDER/node_modules holds @electric-sql/pglite
//
// Prints `listening on PORT` (loopback) once it answers; ends when its stdin is closed, so it never outlives a test.
//
// pglite is ONE session without a wire. What that takes: the start of a connection is answered here; messages go in
// one unit at a time (up to Query or Sync); names of prepared statements get the connection's number; and while one
// connection is in a transaction the others wait. So a client that needs two transactions at once (Flyway does) waits
// for ever, and settings of one connection are settings of all.
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { connectionReady, errorOf, messageOf, readyForQuery, replies, Splitter, withOwnNames } from './wire.mjs';

const package_ = join(process.argv[2], 'node_modules/@electric-sql/pglite/dist');
const load = (file) => import(pathToFileURL(join(package_, file)));
// It writes its own remarks to stdout, which is the test's.
console.log = console.info = console.error;
const { PGlite } = await load('index.js');
const { vector } = await load('vector/index.js');
const database = await PGlite.create({ extensions: { vector } });

// In the place of messages: the connection was closed, perhaps in the middle of a transaction.
const LEFT = null;

const waiting = [];
let working = false;
let holder = null;
let connections = 0;

// One message in, all its answers out. ReadyForQuery comes after every message, not after Sync only; none after Sync.
async function ask(message) {
    const raw = await database.execProtocolRaw(new Uint8Array(message), { syncToFs: false });
    return replies(Buffer.from(raw));
}

const run = (sql) => ask(messageOf('Q', Buffer.from(sql + '\0')));

async function valueOf(sql) {
    return (await run(sql)).find((reply) => reply.type === 'D').body.subarray(6).toString();
}

// After an error a server skips to the next Sync; pglite is handed nothing that it would have to skip. Its notices are
// left out: it would tell every step.
async function answer(messages, connection) {
    const answers = [];
    for (const message of messages) {
        if (message.type === 'S') {
            break;
        }
        for (const reply of await ask(withOwnNames(message, connection.number))) {
            if (reply.type === 'Z') {
                connection.status = String.fromCharCode(reply.body[0]);
            } else if (reply.type !== 'N') {
                answers.push(reply.bytes);
            }
        }
        if (answers.at(-1)?.[0] === 'E'.charCodeAt(0)) {
            break;
        }
    }
    await ask(messageOf('S'));
    return Buffer.concat([...answers, readyForQuery(connection.status)]);
}

// False when it has to wait for another connection's transaction.
async function serve({ connection, messages }) {
    if (holder !== null && holder !== connection) {
        return false;
    }
    if (messages === LEFT) {
        await run('ROLLBACK');
        holder = null;
        return true;
    }
    connection.socket.write(await answer(messages, connection));
    holder = connection.status === 'I' ? null : connection;
    return true;
}

async function work() {
    if (working) {
        return;
    }
    working = true;
    try {
        for (let i = 0; i < waiting.length; ) {
            if (await serve(waiting[i])) {
                waiting.splice(i, 1);
                i = 0;
            } else {
                i++;
            }
        }
    } finally {
        working = false;
    }
}

function enqueue(unit) {
    waiting.push(unit);
    work().catch((fault) => {
        console.error(fault);
        process.exit(1);
    });
}

function accept(socket) {
    const connection = { socket, number: ++connections, status: 'I' };
    const splitter = new Splitter();
    let messages = [];
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => enqueue({ connection, messages: LEFT }));
    socket.on('data', (bytes) => {
        for (const message of splitter.take(bytes)) {
            switch (message.type) {
                case 'encryption?':
                    socket.write('N');
                    break;
                case 'startup':
                    socket.write(connectionReady(parameters, connection.number));
                    break;
                case 'cancel':
                case 'X':
                    socket.end();
                    break;
                case 'd':
                case 'c':
                case 'f':
                    socket.end(errorOf('0A000', 'COPY does not go through this relay'));
                    break;
                default:
                    messages.push(message);
                    if (message.type === 'Q' || message.type === 'S') {
                        enqueue({ connection, messages });
                        messages = [];
                    }
            }
        }
    });
}

const parameters = {};
for (const name of ['server_version', 'server_encoding', 'client_encoding', 'DateStyle', 'IntervalStyle', 'TimeZone',
    'integer_datetimes', 'standard_conforming_strings', 'is_superuser', 'session_authorization']) {
    parameters[name] = await valueOf(`SELECT current_setting('${name}')`);
}

const server = createServer(accept).listen(0, '127.0.0.1', () => {
    process.stdout.write(`listening on ${server.address().port}\n`);
});
process.stdin.on('end', () => process.exit(0)).resume();
