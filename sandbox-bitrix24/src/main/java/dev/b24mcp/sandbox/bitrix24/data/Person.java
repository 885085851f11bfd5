package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.util.Locale;
import java.util.stream.Collectors;

/** An invented person whose names agree in gender. */
record Person(boolean female, String first, String second, String last) {
    private static final String MR = "HNR_RU_1";
    private static final String MRS = "HNR_RU_2";

    static Person invent(Words words, Dice dice) {
        return dice.chance(0.5)
                ? new Person(
                        true,
                        dice.pick(words.femaleNames()),
                        dice.pick(words.femalePatronymics()),
                        dice.pick(words.femaleSurnames()))
                : new Person(
                        false,
                        dice.pick(words.maleNames()),
                        dice.pick(words.malePatronymics()),
                        dice.pick(words.maleSurnames()));
    }

    static Person of(Row contact) {
        return new Person(
                contact.text("HONORIFIC").equals(MRS),
                contact.text("NAME"),
                contact.text("SECOND_NAME"),
                contact.text("LAST_NAME"));
    }

    /** An address nobody can have. */
    String email(Words words, long id, String domain) {
        return latin(words, first) + "." + latin(words, last) + "." + id + "@" + domain;
    }

    private static String latin(Words words, String name) {
        return name.toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(letter -> words.latin().getOrDefault((char) letter, ""))
                .collect(Collectors.joining());
    }

    String honorific() {
        return female ? MRS : MR;
    }
}
