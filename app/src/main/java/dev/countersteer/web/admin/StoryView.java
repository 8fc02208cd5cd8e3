package dev.countersteer.web.admin;

import dev.countersteer.history.Story;
import java.util.List;

/** All that is known of an accepted message, as other programs read it. */
record StoryView(EntryView entry, List<FailureView> failures, List<StepView> steps, List<PostView> posts) {
    static StoryView of(Story story) {
        return new StoryView(
                EntryView.of(story.entry()),
                story.failures().stream()
                        .map(failure ->
                                new FailureView(failure.attempt(), failure.at().toString(), failure.reason()))
                        .toList(),
                story.steps().stream()
                        .map(step -> new StepView(step.name(), step.at().toString()))
                        .toList(),
                story.posts().stream().map(PostView::of).toList());
    }

    /** A try that ended badly. */
    record FailureView(int attempt, String at, String reason) {}

    /** Something that was done for good. */
    record StepView(String name, String at) {}
}
