package dev.countersteer.crash;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Which connections are cut, and where, while that is on. Safe for use by many threads. */
final class Cuts {
    private static final int OF_HUNDRED = 20;

    private final SplittableRandom random;
    private final Map<Place, Integer> made = new EnumMap<>(Place.class);
    private boolean on;

    /** Where in the exchange of a request and its answer. */
    enum Place {
        NONE("nowhere"),
        REQUEST("in the middle of a request"),
        BEFORE_ANSWER("between a request and its answer"),
        ANSWER("in the middle of an answer");

        private final String text;

        Place(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    Cuts(SplittableRandom random) {
        this.random = random;
    }

    synchronized void turn(boolean toOn) {
        on = toOn;
    }

    /** Where an exchange is to be cut that begins now. */
    synchronized Place next() {
        if (!on || random.nextInt(100) >= OF_HUNDRED) {
            return Place.NONE;
        }
        Place place = Place.values()[1 + random.nextInt(Place.values().length - 1)];
        made.merge(place, 1, Integer::sum);
        return place;
    }

    /** How many were made so far. */
    synchronized Map<Place, Integer> made() {
        return new EnumMap<>(made);
    }
}
