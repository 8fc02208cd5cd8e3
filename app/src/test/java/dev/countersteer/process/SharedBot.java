package dev.countersteer.process;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a bot and its surroundings, the same to all that ask, as a process takes seconds to start. They keep to
 * conversations and addresses of their own.
 */
final class SharedBot implements ParameterResolver, AfterAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(SharedBot.class);

    private record Shared(Outside outside, BotProcess bot) implements AutoCloseable {
        static Shared start() {
            Outside outside = new Outside();
            return new Shared(outside, outside.startBot());
        }

        @Override
        public void close() {
            bot.close();
            outside.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Outside.class || type == BotProcess.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Shared shared = shared(test);
        return parameter.getParameter().getType() == Outside.class ? shared.outside() : shared.bot();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        shared(test).bot().assertPrintedNothingItMustNot();
    }

    private static Shared shared(ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Shared.class, type -> Shared.start(), Shared.class);
    }
}
