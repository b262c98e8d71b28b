package app.redraft.core.assistant.reading;

import app.redraft.core.assistant.tool.Tool;
import app.redraft.core.assistant.tool.ToolArguments;
import app.redraft.core.assistant.tool.ToolContext;
import app.redraft.core.assistant.tool.ToolDeclaration;
import app.redraft.core.assistant.tool.ToolFault;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Today's date, and what lies between dates. */
public final class DateTool extends Tool {
    private final Clock clock;

    /** @param clock tells today's date, in the writer's zone */
    public DateTool(Clock clock) {
        super(
                ToolDeclaration.simple(
                        "date",
                        "Tells today's date, the weekday of a date, a date some time before or after another, or the time between two"
                                + " dates.",
                        """
            {"type":"object","properties":{\
            "date":{"type":"string","maxLength":16,"description":"YYYY-MM-DD; without it, today"},\
            "add":{"type":"integer","minimum":-100000,"maximum":100000,"description":"How many units later; negative for earlier"},\
            "unit":{"type":"string","enum":["days","weeks","months","years"]},\
            "until":{"type":"string","maxLength":16,"description":"YYYY-MM-DD: tells the time from date to this one"}},\
            "additionalProperties":false}"""));
        this.clock = clock;
    }

    @Override
    public String call(ToolArguments arguments, ToolContext context) {
        LocalDate today = LocalDate.now(clock);
        LocalDate date = arguments.optionalText("date").map(DateTool::parse).orElse(today);
        StringBuilder told = new StringBuilder("Today is " + named(today) + ".");
        if (!date.equals(today)) {
            told.append(' ').append(named(date)).append('.');
        }
        int add = arguments.integer("add", 0);
        if (add != 0) {
            String unit = arguments.optionalText("unit").orElse("days");
            LocalDate other = added(date, add, unit);
            told.append(' ')
                    .append(add)
                    .append(' ')
                    .append(unit)
                    .append(" from ")
                    .append(date)
                    .append(" is ");
            told.append(named(other)).append('.');
        }
        arguments.optionalText("until").map(DateTool::parse).ifPresent(until -> told.append(between(date, until)));
        return told.toString();
    }

    private static LocalDate added(LocalDate date, int add, String unit) {
        try {
            return date.plus(add, ChronoUnit.valueOf(unit.toUpperCase(Locale.ROOT)));
        } catch (DateTimeException e) {
            throw new ToolFault("There is no such date.");
        }
    }

    private static String between(LocalDate from, LocalDate until) {
        Period period = Period.between(from, until);
        return " From " + from + " to " + named(until) + " it is " + ChronoUnit.DAYS.between(from, until) + " days: "
                + period.getYears() + " years, " + period.getMonths() + " months, " + period.getDays() + " days.";
    }

    private static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new ToolFault("\"" + text + "\" is not a date. Write YYYY-MM-DD.");
        }
    }

    private static String named(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + ", " + date;
    }
}
