package dev.countersteer.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Locale;

/** One keep-alive connection with one request under way; no more of HTTP than that takes. Confined to one thread. */
final class Connection implements AutoCloseable {
    private static final int LONGEST_ANSWER = 8 * 1024;
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String LENGTH = "content-length:";

    private final SocketChannel channel;
    private final Webhook.Copy webhook;
    private final ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
    private long since;

    private Connection(SocketChannel channel, Webhook.Copy webhook) {
        this.channel = channel;
        this.webhook = webhook;
    }

    static Connection open(URI server, Webhook webhook, Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Connection connection = new Connection(channel, webhook.copy());
        channel.register(selector, SelectionKey.OP_READ, connection);
        return connection;
    }

    /** Sends the next webhook; its latency counts from {@code from}, in nanoseconds. */
    void send(long from) throws IOException {
        since = from;
        ByteBuffer request = webhook.next();
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }

    /** When the request under way began to count. */
    long since() {
        return since;
    }

    /** Reads what has come; true when the answer is whole. Any answer but 200 ends the measurement. */
    boolean receive() throws IOException {
        if (channel.read(answer) < 0) {
            throw new EOFException("the server closed a connection");
        }
        String text = new String(answer.array(), 0, answer.position(), US_ASCII);
        int head = text.indexOf(END_OF_HEAD);
        if (head < 0 || answer.position() < head + END_OF_HEAD.length() + length(text)) {
            return false;
        }
        if (!text.startsWith("200", "HTTP/1.1 ".length())) {
            throw new IOException("the server answered " + text);
        }
        answer.clear();
        return true;
    }

    private static int length(String head) {
        int at = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        if (at < 0) {
            return 0;
        }
        int from = at + LENGTH.length();
        return Integer.parseInt(head.substring(from, head.indexOf('\r', from)).strip());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
