package dev.b24mcp.domain.testkit;

import dev.b24mcp.domain.crm.Dictionary;
import dev.b24mcp.domain.crm.DictionaryEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dictionaries of {@link FakeCrm}: invented, and always the same. */
final class FakeDictionaries {

    private static final Map<Dictionary, List<DictionaryEntry>> ALL = new LinkedHashMap<>();

    static {
        ALL.put(Dictionary.LEAD_STATUSES, List.of(entry("NEW", "Новый"), entry("DONE", "Обработан")));
        ALL.put(Dictionary.LEAD_SOURCES, List.of(entry("CALL", "Звонок"), entry("WEB", "Сайт")));
        ALL.put(Dictionary.CURRENCIES, List.of(entry("RUB", "Рубль"), entry("EUR", "Евро")));
        ALL.put(Dictionary.DEAL_CATEGORIES, List.of(entry("0", "Общая"), entry("1", "Опт")));
        ALL.put(
                Dictionary.DEAL_STAGES,
                List.of(
                        stage("NEW", "Новая", "0"),
                        stage("WON", "Успех", "0"),
                        stage("C1:NEW", "Запрос", "1"),
                        stage("C1:WON", "Оплачено", "1")));
        ALL.put(Dictionary.TASK_STATUSES, List.of(entry("2", "Ждёт"), entry("5", "Завершена")));
        ALL.put(Dictionary.TASK_PRIORITIES, List.of(entry("1", "Средний"), entry("2", "Высокий")));
    }

    private FakeDictionaries() {}

    static List<Dictionary> all() {
        return List.copyOf(ALL.keySet());
    }

    static List<DictionaryEntry> entries(Dictionary dictionary) {
        var entries = ALL.get(dictionary);
        if (entries == null) {
            throw new IllegalArgumentException("not served: " + dictionary.name());
        }
        return entries;
    }

    private static DictionaryEntry entry(String id, String name) {
        return new DictionaryEntry(id, name, Optional.empty());
    }

    private static DictionaryEntry stage(String id, String name, String category) {
        return new DictionaryEntry(id, name, Optional.of(category));
    }
}
