package se.samdiarium.web.export;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What stands in a place of a table. */
sealed interface Cell {

    /** Text; empty for nothing. */
    record Text(String text) implements Cell {
        @Override
        public String shown() {
            return text;
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Cell {
        @Override
        public String shown() {
            return day.toString();
        }
    }

    /** A minute in Sweden. */
    record Minute(LocalDateTime time) implements Cell {
        @Override
        public String shown() {
            return time.toLocalDate() + " " + "%02d:%02d".formatted(time.getHour(), time.getMinute());
        }
    }

    /** A number. */
    record Count(long number) implements Cell {
        @Override
        public String shown() {
            return Long.toString(number);
        }
    }

    /** An address that can be opened. */
    record Link(URI address) implements Cell {
        @Override
        public String shown() {
            return address.toString();
        }
    }

    /** As people read it. */
    String shown();
}
