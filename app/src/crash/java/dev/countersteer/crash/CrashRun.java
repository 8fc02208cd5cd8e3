package dev.countersteer.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Kills bots under load, as often as was asked for, lets all of it drain, and says which promises were kept. */
public final class CrashRun {
    private static final Duration DRAINS_WITHIN = Duration.ofSeconds(240);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final Options options;
    private final Outside outside;
    private final Killer killer;
    private final Instant began = Instant.now();
    private volatile String doing = "starting";

    private CrashRun(Options options, Outside outside, SplittableRandom random) {
        this.options = options;
        this.outside = outside;
        this.killer = new Killer(outside, random);
    }

    /** Exits with 1 when a promise was broken. */
    public static void main(String[] arguments) {
        Options options = Options.read();
        System.out.println("To repeat: " + options.toRepeat());
        SplittableRandom random = new SplittableRandom(options.seed());
        boolean kept;
        try (Outside outside = new Outside(options, random.split())) {
            kept = new CrashRun(options, outside, random.split()).run();
        }
        System.exit(kept ? 0 : 1);
    }

    private boolean run() {
        Verdict verdict = new Verdict();
        tellOnTheWay();
        if (options.fault().isEmpty()) {
            killer.killWhileMigrating(options.kills() / 8);
            outside.agents().start();
            kill();
        } else {
            killer.killWhileMigrating(0);
            outside.agents().start();
            doing = "fault " + options.fault();
            new Faulty(outside, verdict).run(options.fault());
        }
        outside.agents().stop();
        verdict.promise("drained in time", drain() ? List.of() : List.of("no"));
        killer.kills().forEach((moment, count) -> verdict.figure("kills, " + moment.text(), count));
        verdict.figure("kills", killer.total());
        verdict.figure("longest start after a kill, ms", killer.slowestStart().toMillis());
        new Checks(outside, verdict).run();
        verdict.figure("took, s", Duration.between(began, Instant.now()).toSeconds());
        verdict.figure("seed", options.seed());
        verdict.print();
        System.out.println((verdict.isKept() ? "Kept" : "Broken; logs and database are in " + options.folder())
                + ". To repeat: " + options.toRepeat());
        return verdict.isKept();
    }

    private void kill() {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        while (killer.total() < options.kills()) {
            killer.kill();
            killer.awaitSome();
            doing = "kills " + killer.total();
        }
    }

    private boolean drain() {
        doing = "draining";
        killer.awaitAll();
        Instant end = Instant.now().plus(DRAINS_WITHIN);
        while (Instant.now().isBefore(end)) {
            if (outside.webhooks().areSent() && outside.database().unfinished() == 0) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        }
        return false;
    }

    private void tellOnTheWay() {
        Thread thread = new Thread(this::tellUntilTheEnd, "progress");
        thread.setDaemon(true);
        thread.start();
    }

    private void tellUntilTheEnd() {
        while (true) {
            LockSupport.parkNanos(BETWEEN_LINES.toNanos());
            System.out.println(Duration.between(began, Instant.now()).toSeconds() + " s: " + doing + ", typed "
                    + outside.agents().typed().size() + ", acknowledged "
                    + outside.webhooks().acknowledged().size());
        }
    }
}
