package dev.countersteer.web.admin;

import static java.util.Objects.requireNonNull;

import dev.countersteer.history.Buried;
import dev.countersteer.history.History;
import dev.countersteer.history.Reference;
import dev.countersteer.web.HttpError;
import dev.countersteer.web.OwnPage;
import dev.countersteer.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What was given up, the story of any command, and the two things that can be done about it. Behind {@link AdminRoutes}' access. */
final class HistoryRoutes implements Routes {
    private static final String PATH = "/admin";
    private static final int MOST = 500;
    private static final HttpError FOREIGN = new HttpError(
            403,
            "forbidden",
            "Send it from a program, or from a page of this bot, with Content-Type: application/json");

    private final History history;

    @Inject
    HistoryRoutes(History history) {
        this.history = requireNonNull(history, "history is null");
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH + "/buried", this::list);
        routes.get(PATH + "/entries/{reference}", this::tell);
        routes.post(PATH + "/buried/{reference}/replay", context -> change(context, history::replay, "replayed"));
        routes.post(PATH + "/buried/{reference}/dismiss", context -> change(context, history::dismiss, "dismissed"));
    }

    private void list(Context context) {
        Buried buried = history.buried(MOST);
        context.json(Map.of(
                "entries", buried.entries().stream().map(EntryView::of).toList(),
                "posts", buried.posts().stream().map(PostView::of).toList()));
    }

    private void tell(Context context) {
        reference(context)
                .flatMap(history::story)
                .ifPresentOrElse(story -> context.json(StoryView.of(story)), () -> unknown(context, "is known"));
    }

    private void change(Context context, Predicate<Reference> change, String done) {
        if (!OwnPage.sends(context)) {
            FOREIGN.answer(context);
            return;
        }
        Optional<Reference> reference = reference(context);
        if (reference.filter(change).isPresent()) {
            context.json(Map.of("reference", reference.get().toString(), "result", done));
        } else {
            unknown(context, "was given up");
        }
    }

    private static Optional<Reference> reference(Context context) {
        return Reference.parse(context.pathParam("reference"));
    }

    private static void unknown(Context context, String what) {
        new HttpError(
                        404,
                        "not_found",
                        "Nothing with this reference " + what + "; GET /admin/buried lists what was given up")
                .answer(context);
    }
}
