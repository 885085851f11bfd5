package dev.b24mcp.adapter.bitrix24.list;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.InvalidQuery;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Values that mean what they say. Within a batch a portal puts an earlier result in the place of {@code $result[…]}, wherever it
 * stands, and nothing keeps it from doing so: the further pages would answer another question than the first one.
 */
final class LiteralValues {

    private static final String REFERENCE = "$result[";

    private LiteralValues() {}

    /**
     * Checks the conditions.
     *
     * @throws CrmException when a portal would not take one of them as it is written
     */
    static void require(List<Condition> filter) {
        for (var condition : filter) {
            if (isReference(condition.value())) {
                throw new CrmException(new InvalidQuery("REFERENCE_IN_VALUE", condition.key()));
            }
        }
    }

    private static boolean isReference(@Nullable Object value) {
        return switch (value) {
            case String text -> text.toLowerCase(Locale.ROOT).contains(REFERENCE);
            case List<?> list -> list.stream().anyMatch(LiteralValues::isReference);
            case null, default -> false;
        };
    }
}
