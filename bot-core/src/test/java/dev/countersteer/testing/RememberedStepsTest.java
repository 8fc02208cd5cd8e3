package dev.countersteer.testing;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Reply;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.SlashCommand;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A command that does two things, and what a second run makes of the first. */
class RememberedStepsTest {
    private final Shop shop = new Shop();

    @AutoClose
    private final BotTester bot = BotTester.with(binder -> {
        binder.bind(Shop.class).toInstance(shop);
        commandBinder(binder).bind(Order.class);
        commandBinder(binder).bind(Careless.class);
    });

    @Test
    void doesEachStepOnceAcrossACrashBetweenThem() {
        shop.crashBefore("ship");

        bot.agentSays("/order");
        assertThat(bot.notes()).isEmpty();
        bot.advance(BotTester.LEASE);

        assertThat(shop.done).containsExactly("pay", "ship");
        assertThat(bot.notes()).containsExactly("Paid at 2026-11-23T09:00:00Z for 2 of bolt; shipped.");
    }

    @Test
    void repeatsWithTheSameKeyWhatWasDoneAndNotRecorded() {
        shop.crashAfter("pay");

        bot.agentSays("/order");
        bot.advance(BotTester.LEASE);

        assertThat(shop.done).containsExactly("pay", "pay", "ship");
        assertThat(shop.keys.get(0))
                .isEqualTo(shop.keys.get(1))
                .startsWith("48213-")
                .endsWith("-pay");
        assertThat(shop.keys.get(2)).endsWith("-ship_it");
    }

    @Test
    void doesEachStepOnceAcrossTriesOfWhatComesAfter() {
        shop.isDown = true;
        bot.agentSays("/order");
        bot.advance(Duration.ofMinutes(5));
        shop.isDown = false;
        bot.advance(Duration.ofMinutes(5));

        assertThat(shop.done).containsExactly("pay", "ship");
        assertThat(bot.notes()).hasSize(2).last().asString().endsWith("shipped.");
    }

    @Test
    void remembersNothingOfAnotherCall() {
        bot.agentSays("/order");
        bot.agentSays("/order");

        assertThat(shop.done).containsExactly("pay", "ship", "pay", "ship");
        assertThat(shop.keys).doesNotHaveDuplicates();
    }

    @Test
    void buriesACommandWhoseResultCannotBeKept() {
        bot.agentSays("/careless");

        assertThat(bot.notes()).singleElement().asString().startsWith("Sorry, /careless did not work.");
    }

    /** What the steps act upon: it may be down, and take the process with it. */
    private static final class Shop {
        private final List<String> done = new ArrayList<>();
        private final List<String> keys = new ArrayList<>();
        private String crashBefore = "";
        private String crashAfter = "";
        private boolean isDown;

        void crashBefore(String what) {
            crashBefore = what;
        }

        void crashAfter(String what) {
            crashAfter = what;
        }

        void act(String what, String key) {
            if (crashBefore.equals(what)) {
                crashBefore = "";
                throw new SimulatedCrash();
            }
            done.add(what);
            keys.add(key);
            if (crashAfter.equals(what)) {
                crashAfter = "";
                throw new SimulatedCrash();
            }
        }
    }

    @SlashCommand(name = "order", summary = "Pays and ships")
    private static final class Order implements CommandHandler<Order.Arguments> {
        record Arguments() {}

        private record Receipt(Instant paid, List<Item> items, Optional<String> remark) {}

        private record Item(String name, int count) {}

        private final Shop shop;
        private final Clock clock;

        @Inject
        Order(Shop shop, Clock clock) {
            this.shop = requireNonNull(shop, "shop is null");
            this.clock = requireNonNull(clock, "clock is null");
        }

        @Override
        public Reply handle(Call call, Arguments arguments) throws Exception {
            Receipt receipt = call.once("pay", Receipt.class, key -> {
                shop.act("pay", key);
                return new Receipt(clock.instant(), List.of(new Item("bolt", 2)), Optional.empty());
            });
            if (shop.isDown) {
                throw ServiceException.temporary("The shop", "closed");
            }
            call.once("ship it", key -> shop.act("ship", key));
            Item item = receipt.items().get(0);
            return Reply.note(
                    "Paid at " + receipt.paid() + " for " + item.count() + " of " + item.name() + "; shipped.");
        }
    }

    @SlashCommand(name = "careless", summary = "Returns what cannot be kept")
    private static final class Careless implements CommandHandler<Careless.Arguments> {
        record Arguments() {}

        @Inject
        Careless() {}

        @Override
        public Reply handle(Call call, Arguments arguments) throws Exception {
            call.once("think", Object.class, key -> new Object());
            return Reply.note("done");
        }
    }
}
