package app.redraft.core.settings;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far away a host is, judged by its name or literal address without asking a name server. */
public enum Reach {
    /** This machine. */
    LOOPBACK,
    /** A private network (RFC 1918, 3927, 4193, 4291, 6598, 6762, 8375). */
    PRIVATE,
    /** Everything else. */
    PUBLIC;

    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.\\d{1,3}\\.\\d{1,3}");
    private static final Pattern PRIVATE_IPV6 = Pattern.compile("(f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):.*");
    private static final List<String> PRIVATE_NAMES = List.of(".local", ".lan", ".internal", ".home.arpa");

    /**
     * Judges a host.
     *
     * @param host a name, an IPv4 address, or an IPv6 address with or without brackets
     */
    public static Reach of(String host) {
        String name = host.toLowerCase(Locale.ROOT).replace("[", "").replace("]", "");
        if (name.equals("localhost") || name.endsWith(".localhost") || name.equals("::1")) {
            return LOOPBACK;
        }
        Matcher ipv4 = IPV4.matcher(name);
        if (ipv4.matches()) {
            return ipv4(Integer.parseInt(ipv4.group(1)), Integer.parseInt(ipv4.group(2)));
        }
        if (name.contains(":")) {
            return PRIVATE_IPV6.matcher(name).matches() ? PRIVATE : PUBLIC;
        }
        boolean isPrivate = !name.contains(".") || PRIVATE_NAMES.stream().anyMatch(name::endsWith);
        return isPrivate ? PRIVATE : PUBLIC;
    }

    private static Reach ipv4(int first, int second) {
        if (first == 127) {
            return LOOPBACK;
        }
        boolean isPrivate = first == 10
                || (first == 192 && second == 168)
                || (first == 172 && second >= 16 && second < 32)
                || (first == 169 && second == 254)
                || (first == 100 && second >= 64 && second < 128);
        return isPrivate ? PRIVATE : PUBLIC;
    }
}
