package dev.b24mcp.adapter.bitrix24;

import java.util.List;

/**
 * Which of Bitrix24's two families of methods reads the CRM, and what it reads beside the usual.
 *
 * @param family the family
 * @param smartProcesses Bitrix24's numbers of the smart processes to serve, which the universal methods read in any case
 */
public record CrmApi(Family family, List<Integer> smartProcesses) {

    /** {@code crm.deal.list} and its like, and nothing beside the usual. */
    public static final CrmApi CLASSIC = new CrmApi(Family.CLASSIC, List.of());

    public CrmApi {
        smartProcesses = List.copyOf(smartProcesses);
    }

    /** The two families. */
    public enum Family {
        /** A method for each kind of record: {@code crm.deal.list}. */
        CLASSIC,
        /** One method for all kinds: {@code crm.item.list}. */
        UNIVERSAL
    }
}
