package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

/**
 * Where Drift's documentation contradicts itself, or is silent, which of two ways the simulator takes. A client must be
 * able to live with both.
 * Safe for use by many threads.
 */
public final class AnswerShapes {
    private volatile CreatedMessage createdMessage = CreatedMessage.LIST;
    private volatile ConversationList conversationList = ConversationList.LINKS;
    private volatile PostedHtml postedHtml = PostedHtml.KEPT;

    AnswerShapes() {}

    /** Sets what {@code POST /conversations/{id}/messages} answers; {@code LIST} is the default. */
    public void createdMessage(CreatedMessage shape) {
        createdMessage = requireNonNull(shape, "shape is null");
    }

    /** Sets how {@code GET /conversations/list} starts to page; {@code LINKS} is the default. */
    public void conversationList(ConversationList shape) {
        conversationList = requireNonNull(shape, "shape is null");
    }

    /** Sets what becomes of the HTML of a post; {@code KEPT} is the default. */
    public void postedHtml(PostedHtml treatment) {
        postedHtml = requireNonNull(treatment, "treatment is null");
    }

    CreatedMessage createdMessage() {
        return createdMessage;
    }

    ConversationList conversationList() {
        return conversationList;
    }

    /** What Drift keeps of the HTML of a post. */
    String kept(String html) {
        return postedHtml == PostedHtml.KEPT ? html : HtmlRewriting.of(html);
    }

    /** The answer to a posted message ({@code /docs/creating-a-message}). */
    public enum CreatedMessage {
        /** {@code {"data":{"messages":[message]}}}, as the page shows. */
        LIST,
        /** {@code {"data":message}}, as the page says. */
        SINGLE
    }

    /** What Drift keeps of a post: not known (section 5.3). */
    public enum PostedHtml {
        /** What was posted. */
        KEPT,
        /** Other tags and other spellings of characters, which show the same. */
        REWRITTEN
    }

    /** The two list endpoints of one path; a call that carries a cursor of either is answered in that one's way. */
    public enum ConversationList {
        /** {@code links.next}, an absolute URL; at most 100 a page ({@code /docs/list-conversations}). */
        LINKS,
        /** {@code pagination.next}, a conversation id; at most 50 a page ({@code /docs/listing-conversations}). */
        CURSOR
    }
}
