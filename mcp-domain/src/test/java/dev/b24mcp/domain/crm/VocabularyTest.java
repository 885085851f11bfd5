package dev.b24mcp.domain.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Condition OPEN = new Condition("DONE", Operator.EQUAL, false);

    private final Vocabulary words =
            new Vocabulary(Map.of(FieldRole.ID, "NUMBER"), Map.of(RecordState.OPEN, OPEN), List.of("TITLE"));

    @Test
    void saysWhatItKnows() {
        assertThat(words.field(FieldRole.ID)).isEqualTo("NUMBER");
        assertThat(words.state(RecordState.OPEN)).isEqualTo(OPEN);
        assertThat(words.knows(Set.of(FieldRole.ID), Set.of(RecordState.OPEN))).isTrue();
    }

    @Test
    void doesNotInventWhatItDoesNotKnow() {
        assertThat(words.knows(Set.of(FieldRole.ID, FieldRole.SOURCE), Set.of()))
                .isFalse();
        assertThat(words.knows(Set.of(), Set.of(RecordState.WON))).isFalse();
        assertThatThrownBy(() -> words.field(FieldRole.SOURCE))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("SOURCE");
        assertThatThrownBy(() -> words.state(RecordState.WON))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("WON");
    }
}
