package dev.b24mcp.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.Finding;
import dev.b24mcp.domain.crm.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The part of {@link CrmGatewayContract} that is about checkups. A provider that tells nothing keeps it. */
abstract class CheckupContract extends FieldsContract {

    @Test
    void aCheckupTellsEachThingOnce() {
        assertThat(findings(gateway())).extracting(Object::getClass).doesNotHaveDuplicates();
    }

    @Test
    void aCheckupNamesTheUserWhoIsAsking() {
        for (var finding : findings(gateway())) {
            if (finding instanceof Finding.Identity identity) {
                assertThat(identity.user()).isEqualTo(gateway().currentUser());
            }
        }
    }

    @Test
    void aCheckupSaysWhichRightOpensEachKindOfRecord() {
        var types = entities().map(EntityDescription::type).toList();
        for (var finding : findings(gateway())) {
            if (finding instanceof Finding.Rights(var rights)) {
                assertThat(rights).extracting(Right::name).doesNotContain("").doesNotHaveDuplicates();
                assertThat(rights.stream().flatMap(right -> right.opens().stream()))
                        .containsExactlyInAnyOrderElementsOf(types);
                assertThat(rights)
                        .filteredOn(right -> right.opens().isEmpty())
                        .extracting(Right::extent)
                        .doesNotContain(Right.Extent.NONE);
            }
        }
    }

    @Test
    void aCheckupOfACrmThatIsNotThereTellsOfTheCredentialAtMost() {
        var told = new ArrayList<Finding>();
        var failure = checkup(unreachable(), told);
        assertThat(told).allSatisfy(finding -> assertThat(finding).isInstanceOf(Finding.Credential.class));
        failure.ifPresent(why -> assertThat(why).isInstanceOf(CrmFailure.Unavailable.class));
        assertThat(told.isEmpty() || failure.isPresent())
                .as("whoever tells anything says that the CRM is not there")
                .isTrue();
    }

    private static List<Finding> findings(CrmGateway gateway) {
        var told = new ArrayList<Finding>();
        assertThat(checkup(gateway, told)).isEmpty();
        return told;
    }

    private static Optional<CrmFailure> checkup(CrmGateway gateway, List<Finding> told) {
        try {
            gateway.checkup(told::add, CallContext.UNWATCHED);
            return Optional.empty();
        } catch (CrmException failed) {
            return Optional.of(failed.failure());
        }
    }
}
