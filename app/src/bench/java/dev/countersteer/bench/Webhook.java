package dev.countersteer.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/** A webhook as an HTTP request, made once; each time it is sent it gets a message and a conversation of its own. */
final class Webhook {
    static final String TOKEN = "bench-verification-token";

    private static final String PATH = "/webhooks/drift";
    private static final String ID = "0000000000000";
    private static final AtomicLong NEXT = new AtomicLong(1_000_000_000_000L);

    private final String request;

    private Webhook(String request) {
        this.request = request;
    }

    /** What an agent writes, as the bot hears it. */
    static Webhook byAgent(String text) {
        return of("private_note", "<p>" + text + "</p>", "user", 2_211_904L);
    }

    /** What a visitor writes. */
    static Webhook byVisitor(String text) {
        return of("chat", text, "contact", 17_402_288_115L);
    }

    private static Webhook of(String type, String body, String author, long authorId) {
        String json = """
                {"type":"new_message","token":"%s","orgId":48213,"data":{"id":%s,"orgId":48213,"conversationId":%s,\
                "body":"%s","author":{"type":"%s","id":%d,"bot":false},"type":"%s","createdAt":1718900002000,\
                "attributes":{}}}""".formatted(TOKEN, ID, ID, body, author, authorId, type);
        return new Webhook("""
                POST %s HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/json\r
                X-Verification-Token: %s\r
                Content-Length: %d\r
                \r
                %s""".formatted(PATH, TOKEN, json.length(), json));
    }

    /** A copy for one connection. */
    Copy copy() {
        ByteBuffer bytes = ByteBuffer.allocateDirect(request.length());
        bytes.put(request.getBytes(US_ASCII));
        int message = request.indexOf(ID);
        return new Copy(bytes, message, request.indexOf(ID, message + ID.length()));
    }

    /** The bytes to send, which one thread changes in place. */
    static final class Copy {
        private final ByteBuffer bytes;
        private final int message;
        private final int conversation;

        private Copy(ByteBuffer bytes, int message, int conversation) {
            this.bytes = bytes;
            this.message = message;
            this.conversation = conversation;
        }

        /** The request with the next ids, from its beginning. */
        ByteBuffer next() {
            long id = NEXT.getAndIncrement();
            for (int digit = ID.length() - 1; digit >= 0; digit--) {
                byte ascii = (byte) ('0' + id % 10);
                bytes.put(message + digit, ascii);
                bytes.put(conversation + digit, ascii);
                id /= 10;
            }
            return bytes.rewind();
        }
    }
}
