package org.callboard.access;

/** The realm's roles, verbatim; also the candidate groups of user tasks. */
public final class Role {

    public static final String SALES_REP = "sales-rep";
    public static final String SALES_MANAGER = "sales-manager";
    public static final String SUPPORT_AGENT = "support-agent";
    public static final String SUPPORT_MANAGER = "support-manager";
    public static final String MARKETER = "marketer";
    public static final String ANALYST = "analyst";
    public static final String ADMIN = "admin";
    /** People of customers: they reach the portal and nothing else of the house. */
    public static final String CUSTOMER = "customer";
    /** Machines that hand in leads and behaviour events: the service account of client {@code crm-api}. */
    public static final String INTAKE = "intake";

    private Role() {}
}
