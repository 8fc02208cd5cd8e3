package dev.countersteer.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Connects to another system and asks it for nothing. */
final class Reach {
    private static final int LONGEST_MILLIS = (int) Duration.ofSeconds(5).toMillis();

    private Reach() {}

    /**
     * Connects to the host of an http or https address, with the certificate checked if it is https.
     *
     * @throws IOException nobody is there, or it is somebody else; the message says which host, and why
     */
    static void host(URI address) throws IOException {
        boolean encrypted = "https".equalsIgnoreCase(address.getScheme());
        int port = address.getPort() < 0 ? (encrypted ? 443 : 80) : address.getPort();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), port), LONGEST_MILLIS);
            socket.setSoTimeout(LONGEST_MILLIS);
            if (encrypted) {
                shakeHands(socket, address.getHost(), port);
            }
        } catch (UnknownHostException e) {
            throw new IOException("there is no host " + address.getHost(), e);
        } catch (IOException e) {
            throw new IOException(
                    "no connection to " + address.getHost() + ":" + port + " (" + e.getMessage() + ")", e);
        }
    }

    private static void shakeHands(Socket socket, String host, int port) throws IOException {
        SSLSocketFactory sockets = (SSLSocketFactory) SSLSocketFactory.getDefault();
        try (SSLSocket encrypted = (SSLSocket) sockets.createSocket(socket, host, port, true)) {
            SSLParameters parameters = encrypted.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            encrypted.setSSLParameters(parameters);
            encrypted.startHandshake();
        }
    }
}
