package dev.countersteer.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;

/** A webhook whose connection its sender closes before it has the answer. */
final class CutRequest {
    private CutRequest() {}

    /** Sends the webhook, or half of its body or of the answer, and closes the connection. */
    static void send(URI url, byte[] body, String token, Cuts.Place place) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort())) {
            socket.setSoTimeout(10_000);
            socket.setSoLinger(true, 0);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /webhooks/drift HTTP/1.1\r\nHost: " + url.getAuthority()
                            + "\r\nContent-Type: application/json\r\nX-Verification-Token: " + token
                            + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(UTF_8));
            out.write(body, 0, place == Cuts.Place.REQUEST ? body.length / 2 : body.length);
            out.flush();
            if (place == Cuts.Place.ANSWER) {
                int unused = socket.getInputStream().read();
            }
        }
    }
}
