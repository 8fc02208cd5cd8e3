package com.example.greet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.testing.BotTester;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class GreetCommandTest {
    @AutoClose
    private final BotTester bot = BotTester.with(new GreetModule());

    @Test
    void greetsTheVisitorByTheNameThatDriftHas() {
        bot.agentSays("/greet warm");

        assertThat(bot.chats()).containsExactly("Hi Ana Example, good to see you!");
        assertThat(bot.notes()).containsExactly("The visitor was greeted as Ana Example.");
    }

    @Test
    void greetsTheVisitorByTheNameThatIsTyped() {
        bot.agentSays("/greet formal --name \"Dr. Ono\"");

        assertThat(bot.chats()).containsExactly("Good day, Dr. Ono. How may we help you?");
    }

    @Test
    void tellsTheAgentsOnlyWhenNoNameIsKnown() {
        bot.visitorHas(Map.of("name", ""));

        bot.agentSays("/greet warm");

        assertThat(bot.notes()).singleElement().asString().contains("must be collected", "/greet warm --name <name>");
        assertThat(bot.chats()).isEmpty();
    }
}
