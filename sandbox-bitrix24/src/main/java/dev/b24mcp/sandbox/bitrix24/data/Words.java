package dev.b24mcp.sandbox.bitrix24.data;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.b24mcp.sandbox.bitrix24.table.Resources;
import java.util.List;
import java.util.Map;

/** The words records are put together from; the female lists are parallel to the male ones. */
record Words(
        List<String> maleNames,
        List<String> femaleNames,
        List<String> malePatronymics,
        List<String> femalePatronymics,
        List<String> maleSurnames,
        List<String> femaleSurnames,
        List<String> firms,
        List<String> goods,
        List<String> requests,
        List<String> positions,
        List<Job> jobs,
        List<String> errands,
        List<String> remarks,
        List<String> cities,
        List<String> tags,
        List<String> utmSources,
        Map<Character, String> latin) {

    record Job(long department, String position) {}

    static Words load() {
        return Resources.read("words.json", new TypeReference<Words>() {});
    }
}
