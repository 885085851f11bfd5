package dev.b24mcp.domain.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordQueryTest {

    @Test
    void refusesWhatCannotBeAsked() {
        assertThatIllegalArgumentException().isThrownBy(() -> query(List.of("ID"), -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> query(List.of("ID"), 0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> query(List.of(), 0, 1));
    }

    @Test
    void doesNotChangeWithTheListsItWasMadeOf() {
        var select = new ArrayList<>(List.of("ID"));
        var query = query(select, 0, 1);
        select.add("TITLE");
        assertThat(query.select()).containsExactly("ID");
    }

    private static RecordQuery query(List<String> select, int start, int limit) {
        return new RecordQuery(EntityType.DEAL, List.of(), select, List.of(), start, limit);
    }
}
