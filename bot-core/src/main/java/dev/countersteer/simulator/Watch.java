package dev.countersteer.simulator;

/** Ends what it was returned for: the listener is called no more. Nothing happens the second time. */
@FunctionalInterface
public interface Watch extends AutoCloseable {
    @Override
    void close();
}
