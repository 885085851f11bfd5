package dev.b24mcp.sandbox.bitrix24.method;

import java.util.List;
import java.util.stream.Stream;

/** What an application can ask to be told. */
final class EventNames {
    static final List<String> ALL = Stream.concat(
                    Stream.of(
                            "ONAPPINSTALL",
                            "ONAPPUNINSTALL",
                            "ONAPPUPDATE",
                            "ONOFFLINEEVENT",
                            "ONUSERADD",
                            "ONCRMDEALMOVETOCATEGORY"),
                    Stream.of(
                                    "ONCRMLEAD",
                                    "ONCRMDEAL",
                                    "ONCRMCONTACT",
                                    "ONCRMCOMPANY",
                                    "ONCRMACTIVITY",
                                    "ONCRMDYNAMICITEM",
                                    "ONCRMTIMELINECOMMENT",
                                    "ONTASK",
                                    "ONTASKCOMMENT")
                            .flatMap(entity ->
                                    Stream.of("ADD", "UPDATE", "DELETE").map(entity::concat)))
            .toList();

    private EventNames() {}
}
