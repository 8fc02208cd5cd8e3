package dev.countersteer.commands.signup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.account.NewAccount;
import dev.countersteer.api.mail.Mail;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginMailTest {
    private static final URI LOGIN = URI.create("https://app.example.com/login?a=1&b='2'");

    private final LoginMail loginMail = new LoginMail();

    @Test
    void greetsByName() {
        Mail mail = mail("Ana Lima");

        assertThat(mail.text()).startsWith("Hello Ana Lima,\n");
        assertThat(mail.html()).contains("<p>Hello Ana Lima,</p>");
    }

    @Test
    void greetsWithoutAName() {
        Mail mail = loginMail.first(account(Optional.empty()), LOGIN);

        assertThat(mail.text()).startsWith("Hello,\n");
        assertThat(mail.html()).contains("<p>Hello,</p>");
    }

    @Test
    void escapesAHostileNameInHtml() {
        Mail mail = mail("<script>alert(1)</script> \"A\" & 'B'");

        assertThat(mail.html())
                .doesNotContain("<script")
                .contains("Hello &lt;script&gt;alert(1)&lt;/script&gt; &quot;A&quot; &amp; &#39;B&#39;,");
    }

    @Test
    void keepsANameOnOneLine() {
        Mail mail = mail("Ana\r\n\r\nPay here\u2028now\u202E");

        assertThat(mail.text()).startsWith("Hello Ana Pay here now,\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " \t\n",
                "Claim at https://evil.example",
                "www.evil",
                "Prize: evil.example",
                "mail bo@evil",
                "A name that goes on and on until it is a message of its own, in our name",
            })
    void leavesOutANameThatIsNone(String name) {
        assertThat(mail(name).text()).startsWith("Hello,\n");
    }

    @ParameterizedTest
    @CsvSource({"J. R. Smith", "J.R. Smith", "O'Brien", "Jean-Luc", "José María", "李小龍"})
    void keepsPeoplesNames(String name) {
        assertThat(mail(name).text()).startsWith("Hello " + name + ",\n");
    }

    @Test
    void escapesTheLink() {
        Mail mail = mail("Ana");

        assertThat(mail.text()).contains("\nhttps://app.example.com/login?a=1&b='2'\n");
        assertThat(mail.html()).contains("href=\"https://app.example.com/login?a=1&amp;b=&#39;2&#39;\"");
    }

    @Test
    void doesNotFillAPlaceholderInsideAValue() {
        assertThat(mail("{{loginUrl}} $1 \\").text()).startsWith("Hello {{loginUrl}} $1 \\,\n");
    }

    @Test
    void namesThePlanAndLeavesNothingUnfilled() {
        Mail mail = mail("Ana");

        assertThat(mail.subject()).isEqualTo("Your trial account is ready");
        assertThat(mail.text()).contains("trial").doesNotContain("{{");
        assertThat(mail.html()).contains("trial").doesNotContain("{{");
    }

    private Mail mail(String name) {
        return loginMail.first(account(Optional.of(name)), LOGIN);
    }

    private static NewAccount account(Optional<String> name) {
        return new NewAccount(new EmailAddress("ana@example.com"), "trial", Optional.empty(), name);
    }
}
