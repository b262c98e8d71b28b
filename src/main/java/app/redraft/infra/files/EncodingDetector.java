package app.redraft.infra.files;

import app.redraft.core.document.TextEncoding;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mozilla.universalchardet.UniversalDetector;

/** Finds out in which encoding a text file is written. */
final class EncodingDetector {
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final TextEncoding WESTERN = TextEncoding.of(Charset.forName("windows-1252"));
    private static final TextEncoding CENTRAL_EUROPEAN = TextEncoding.of(Charset.forName("windows-1250"));
    private static final TextEncoding LATIN_1 = TextEncoding.of(StandardCharsets.ISO_8859_1);

    /** The longer marks first: that of UTF-32 begins with that of UTF-16. */
    private static final List<Mark> MARKS = List.of(
            new Mark(UTF_32LE, 0xFF, 0xFE, 0, 0),
            new Mark(UTF_32BE, 0, 0, 0xFE, 0xFF),
            new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
            new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
            new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF));

    /** The encodings that can be offered by name, by the detector's name for them. Others are not offered. */
    private static final Map<String, String> NAMES = names();

    private static final int MOST_CANDIDATES = 3;
    private static final int ESCAPE = 0x1B;

    /** Of a hundred letters; an alphabet that is not Latin makes more of them, accents alone make fewer. */
    private static final int ACCENTS_AT_MOST = 25;

    private EncodingDetector() {}

    private record Mark(Charset charset, int... bytes) {
        boolean begins(byte[] content) {
            return content.length >= bytes.length
                    && Arrays.equals(
                            bytes,
                            Stream.iterate(0, i -> i + 1)
                                    .limit(bytes.length)
                                    .mapToInt(i -> content[i] & 0xFF)
                                    .toArray());
        }
    }

    /** The encoding that a file has without doubt: it says so, or it is UTF-8. */
    static Optional<TextEncoding> certain(byte[] content) {
        for (Mark mark : MARKS) {
            TextEncoding encoding = new TextEncoding(mark.charset(), true);
            if (mark.begins(content) && new TextCodec(encoding).fits(content)) {
                return Optional.of(encoding);
            }
        }
        boolean plain =
                !has(content, 0) && (!has(content, ESCAPE) || guess(content).isEmpty());
        return plain && new TextCodec(TextEncoding.UTF_8).fits(content)
                ? Optional.of(TextEncoding.UTF_8)
                : Optional.empty();
    }

    /** The encodings that a file may have, the likeliest first; none for one that is no text. */
    static List<TextEncoding> candidates(byte[] content) {
        if (has(content, 0)) {
            return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                    .filter(charset -> readsAsUtf16(content, charset))
                    .map(TextEncoding::of)
                    .toList();
        }
        if (isBinary(content)) {
            return List.of();
        }
        Set<TextEncoding> found = new LinkedHashSet<>();
        Optional<TextEncoding> guess = guess(content).map(TextEncoding::of);
        if (guess.isPresent() && (has(content, ESCAPE) || accentsInAHundred(content) > ACCENTS_AT_MOST)) {
            found.add(guess.get());
        }
        found.add(WESTERN);
        guess.ifPresent(found::add);
        found.add(CENTRAL_EUROPEAN);
        if (!new TextCodec(WESTERN).fits(content)) {
            found.add(LATIN_1);
        }
        return found.stream()
                .filter(encoding -> new TextCodec(encoding).fits(content))
                .limit(MOST_CANDIDATES)
                .toList();
    }

    private static Optional<Charset> guess(byte[] content) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(content, 0, content.length);
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset())
                .map(NAMES::get)
                .filter(Charset::isSupported)
                .map(Charset::forName);
    }

    /** UTF-16 without a mark: everything decodes, there is no control character, and most is of few alphabets. */
    private static boolean readsAsUtf16(byte[] content, Charset charset) {
        if (content.length % 2 != 0) {
            return false;
        }
        try {
            String text = new TextCodec(TextEncoding.of(charset)).decode(content);
            boolean readable = text.codePoints().allMatch(EncodingDetector::isText);
            long usual = text.chars().filter(EncodingDetector::isUsual).count();
            return readable && usual * 20 >= text.length();
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isText(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character == '\f'
                || Character.isDefined(character)
                        && !Character.isISOControl(character)
                        && Character.getType(character) != Character.PRIVATE_USE;
    }

    /** What every text has: blanks, line ends, punctuation of its script. */
    private static boolean isUsual(int character) {
        return character == ' '
                || character == '\n'
                || character == '\r'
                || character >= 0x3000 && character <= 0x3002
                || character == 0xFF0C
                || character == ','
                || character == '.';
    }

    private static boolean isBinary(byte[] content) {
        int controls = 0;
        for (byte b : content) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != ESCAPE) {
                controls++;
            }
        }
        return controls * 100L > content.length;
    }

    private static int accentsInAHundred(byte[] content) {
        int letters = 0;
        int accents = 0;
        for (byte b : content) {
            accents += b < 0 ? 1 : 0;
            letters += b < 0 || Character.isLetter(b) ? 1 : 0;
        }
        return letters == 0 ? 0 : accents * 100 / letters;
    }

    private static boolean has(byte[] content, int wanted) {
        for (byte b : content) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String same : List.of(
                "WINDOWS-1251",
                "WINDOWS-1253",
                "WINDOWS-1255",
                "ISO-8859-5",
                "ISO-8859-7",
                "ISO-8859-8",
                "KOI8-R",
                "IBM855",
                "IBM866",
                "EUC-JP",
                "GB18030",
                "ISO-2022-JP",
                "TIS-620")) {
            names.put(same, same);
        }
        names.put("WINDOWS-1252", "windows-1252");
        names.put("TIS620", "TIS-620");
        names.put("MACCYRILLIC", "x-MacCyrillic");
        // What is called by these names is mostly written with the larger set of Windows.
        names.put("SHIFT_JIS", "windows-31j");
        names.put("EUC-KR", "x-windows-949");
        names.put("BIG5", "Big5-HKSCS");
        return Map.copyOf(names);
    }
}
