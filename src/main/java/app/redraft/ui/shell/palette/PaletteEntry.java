package app.redraft.ui.shell.palette;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * Something the palette can do.
 *
 * @param place the menus it stands in, from the outside in; empty where it stands in none
 * @param name what it is called
 * @param keys its keys as this platform writes them, or empty
 * @param possible whether it can be done now
 * @param action does it
 */
public record PaletteEntry(String place, String name, String keys, boolean possible, Runnable action) {

    /**
     * How well the entry fits what was typed: less is better, empty is not at all. Every word typed must stand in the name or
     * its menus, or its letters in this order.
     */
    OptionalInt distance(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        String own = name.toLowerCase(Locale.ROOT);
        String all = (place + " " + name).toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || own.startsWith(wanted)) {
            return OptionalInt.of(0);
        }
        int sum = 0;
        for (String word : wanted.split("\\s+")) {
            if ((" " + own).contains(" " + word)) {
                sum += 1;
            } else if (own.contains(word)) {
                sum += 2;
            } else if (all.contains(word)) {
                sum += 4;
            } else if (inOrder(word, own)) {
                sum += 8;
            } else {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(sum);
    }

    private static boolean inOrder(String letters, String name) {
        int at = 0;
        for (int i = 0; i < name.length() && at < letters.length(); i++) {
            at += name.charAt(i) == letters.charAt(at) ? 1 : 0;
        }
        return at == letters.length();
    }
}
