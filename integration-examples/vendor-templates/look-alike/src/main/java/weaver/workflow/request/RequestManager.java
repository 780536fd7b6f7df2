package weaver.workflow.request;

/** LOOK-ALIKE, not the vendor's: what a node's action reads and sets of the request in hand. */
public class RequestManager {

    private final String billTableName;
    private String messageid;
    private String messagecontent;

    public RequestManager(String billTableName) {
        this.billTableName = billTableName;
    }

    public String getBillTableName() {
        return billTableName;
    }

    public String getMessageid() {
        return messageid;
    }

    public void setMessageid(String value) {
        messageid = value;
    }

    public String getMessagecontent() {
        return messagecontent;
    }

    public void setMessagecontent(String value) {
        messagecontent = value;
    }
}
