package dev.b24mcp.domain.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownFieldsTest {

    private static final FieldDescription TITLE = new FieldDescription("TITLE", "Название", FieldKind.TEXT);
    private static final FieldDescription ID = new FieldDescription("ID", "ID", FieldKind.INTEGER);
    private static final FieldDescription OTHER_ID = new FieldDescription("ID", "Номер", FieldKind.TEXT);

    private final KnownFields fields = new KnownFields(List.of(TITLE, ID, OTHER_ID));

    @Test
    void areFoundByTheirNames() {
        assertThat(fields.find("TITLE")).contains(TITLE);
        assertThat(fields.find("title")).isEmpty();
        assertThat(KnownFields.NONE.find("TITLE")).isEmpty();
    }

    @Test
    void theFirstOneOfANameIsMeant() {
        assertThat(fields.find("ID")).contains(ID);
    }

    @Test
    void keepTheirOrder() {
        assertThat(fields.stream()).containsExactly(TITLE, ID, OTHER_ID);
    }
}
