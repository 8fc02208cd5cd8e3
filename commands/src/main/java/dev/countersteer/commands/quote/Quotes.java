package dev.countersteer.commands.quote;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Reply;
import dev.countersteer.api.Task;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Makes quotes, and says them: the price to the visitor, how it came about to the agents. */
final class Quotes {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final RatingTable table;
    private final QuoteConfig config;
    private final PaymentLinks payments;
    private final Clock clock;

    @Inject
    Quotes(RatingTable table, QuoteConfig config, PaymentLinks payments, Clock clock) {
        this.table = requireNonNull(table, "table is null");
        this.config = requireNonNull(config, "config is null");
        this.payments = requireNonNull(payments, "payments is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * Quotes for the visitor of a task. A second run says what the first one would have.
     *
     * @throws dev.countersteer.api.UserException names what is missing or cannot be right
     */
    Reply quote(Task task) throws Exception {
        Quote quote = task.once("quote", Quote.class, key -> make(task));
        return Reply.chat(price(quote)).andNote(reasons(quote));
    }

    /** The same, and a link to pay. Where there can be none, nothing is quoted either. */
    Reply quoteWithLink(Task task) throws Exception {
        Quote quote = task.once("quote", Quote.class, key -> make(task));
        URI link = task.once("payment link", URI.class, key -> payments.link(quote.premium(), key));
        return Reply.chat(price(quote))
                .andChat("You can pay for the year here: " + link)
                .andNote(reasons(quote) + " A link to pay was sent, too.");
    }

    private Quote make(Task task) {
        LocalDate today = LocalDate.now(clock);
        Risk risk = RiskReader.read(task.contact(), config.attributes(), table, today);
        return new Quote(risk, table.premium(risk, today));
    }

    private static String price(Quote quote) {
        Premium premium = quote.premium();
        Risk risk = quote.risk();
        return "Your insurance would cost " + premium.perYear() + " a year, or " + premium.perMonth()
                + " a month: " + risk.model() + " of " + risk.year() + ", registered in " + risk.state()
                + ". This holds until " + DAY.format(premium.validUntil()) + ".";
    }

    private static String reasons(Quote quote) {
        return "Quoted " + quote.premium().perYear() + " a year: "
                + quote.premium().explained()
                + ". What it rests on is what the visitor's browser said: check it before you insure.";
    }

    /** What was quoted. */
    record Quote(Risk risk, Premium premium) {
        Quote {
            requireNonNull(risk, "risk is null");
            requireNonNull(premium, "premium is null");
        }
    }
}
