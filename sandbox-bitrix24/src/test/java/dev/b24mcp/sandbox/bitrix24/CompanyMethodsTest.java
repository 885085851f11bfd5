package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CompanyMethodsTest {
    private static final TestPortal PORTAL = TestPortal.start();

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    @Test
    void exactlyOneCompanyIsOurOwn() {
        var own = PORTAL.call("crm.company.list", "{'filter':{'IS_MY_COMPANY':'Y'},'select':['ID','TITLE']}");
        assertThat(own.body().path("total").asInt()).isEqualTo(1);
        assertThat(own.result().get(0).path("TITLE").asText()).isEqualTo("ООО «Наша Фирма»");
    }

    @Test
    void dealsAndContactsBelongToTheFirmTheirTextsName() {
        var deal = PORTAL.call("crm.deal.list", "{'filter':{'!COMPANY_ID':''}}")
                .result()
                .get(0);
        var company = PORTAL.call(
                        "crm.company.get", "{'ID':" + deal.path("COMPANY_ID").asText() + "}")
                .result();
        assertThat(deal.path("TITLE").asText()).endsWith(company.path("TITLE").asText());
        var contact = PORTAL.call("crm.contact.list", "{'filter':{'!COMPANY_ID':''}}")
                .result()
                .get(0);
        var firm = PORTAL.call(
                        "crm.company.get", "{'ID':" + contact.path("COMPANY_ID").asText() + "}")
                .result();
        assertThat(contact.path("UF_CRM_1700000022").asText())
                .isEqualTo(firm.path("TITLE").asText());
    }

    @Test
    void userFieldsOfEveryKindAreFilledIn() {
        var company = PORTAL.call("crm.company.list", "{'filter':{'!UF_CRM_1700000045':'','!UF_CRM_1700000046':''}}")
                .result()
                .get(0);
        assertThat(company.path("UF_CRM_1700000044").isBoolean()).isTrue();
        assertThat(company.path("UF_CRM_1700000045").asText()).matches("\\d+\\|RUB");
        assertThat(company.path("UF_CRM_1700000046").get(0).asText()).startsWith("Марка");
        assertThat(company.path("UF_CRM_1700000043").asText()).endsWith("T03:00:00+03:00");
    }

    @Test
    void aDealsContactsAreNumbersAndTheFirstIsPrimary() {
        var deal = PORTAL.call("crm.deal.list", "{'filter':{'!CONTACT_ID':''}}")
                .result()
                .get(0);
        var links = PORTAL.call(
                        "crm.deal.contact.items.get", "{'id':" + deal.path("ID").asText() + "}")
                .result();
        assertThat(links.get(0).path("CONTACT_ID").asText())
                .isEqualTo(deal.path("CONTACT_ID").asText());
        assertThat(links.get(0).path("CONTACT_ID").isInt()).isTrue();
        assertThat(links.get(0).path("IS_PRIMARY").asText()).isEqualTo("Y");
    }

    @Test
    void someDealsHaveTwoContactsOfOneFirm() {
        var deals = PORTAL.call("crm.item.list", "{'entityTypeId':2,'select':['id','contactIds','companyId']}")
                .result()
                .path("items");
        assertThat(deals).anyMatch(deal -> deal.path("contactIds").size() == 2);
    }

    @Test
    void linksOfNothingAreRefusedInTwoWays() {
        assertThat(PORTAL.call("crm.deal.contact.items.get").description())
                .isEqualTo("The parameter ownerEntityID is invalid or not defined.");
        assertThat(PORTAL.call("crm.deal.contact.items.get", "{'id':99999}").description())
                .isEqualTo("Not found.");
    }

    @Test
    void peopleOfACompanyAndCompaniesOfAPersonAgree() {
        var contact = PORTAL.call("crm.contact.list", "{'filter':{'!COMPANY_ID':''}}")
                .result()
                .get(0);
        var company = PORTAL.call(
                        "crm.contact.company.items.get",
                        "{'id':" + contact.path("ID").asText() + "}")
                .result()
                .get(0);
        var people = PORTAL.call(
                        "crm.company.contact.items.get",
                        "{'id':" + company.path("COMPANY_ID").asInt() + "}")
                .result();
        assertThat(TestPortal.texts(people, "CONTACT_ID"))
                .contains(contact.path("ID").asText());
    }

    @Test
    void userFieldsAreListedWithTheirItemsAndLabels() {
        var fields = PORTAL.call("crm.deal.userfield.list", "{'order':{'FIELD_NAME':'ASC'},'filter':{'LANG':'ru'}}");
        assertThat(TestPortal.texts(fields.result(), "USER_TYPE_ID"))
                .containsExactly("enumeration", "string", "date", "boolean", "money", "enumeration");
        assertThat(TestPortal.texts(fields.result(), "MULTIPLE")).endsWith("N", "Y");
        var first = fields.result().get(0);
        assertThat(first.path("EDIT_FORM_LABEL").asText()).isEqualTo("Способ оплаты");
        assertThat(first.path("LIST").get(0).path("VALUE").asText()).isEqualTo("Безналичный расчёт");
        assertThat(first.path("ENTITY_ID").asText()).isEqualTo("CRM_DEAL");
        assertThat(fields.body().path("total").asInt()).isEqualTo(6);
    }

    @Test
    void labelsAreLeftOutUnlessALanguageIsNamed() {
        var field = PORTAL.call("crm.company.userfield.list", "{'filter':{'FIELD_NAME':'UF_CRM_1700000045'}}")
                .result()
                .get(0);
        assertThat(field.path("USER_TYPE_ID").asText()).isEqualTo("money");
        assertThat(field.has("EDIT_FORM_LABEL")).isFalse();
        assertThat(PORTAL.call(
                                "crm.company.userfield.get",
                                "{'id':" + field.path("ID").asText() + "}")
                        .result()
                        .path("EDIT_FORM_LABEL")
                        .asText())
                .isEqualTo("Кредитный лимит");
        assertThat(PORTAL.call("crm.company.userfield.get", "{'id':1}").error()).isEqualTo("ERROR_NOT_FOUND");
    }
}
