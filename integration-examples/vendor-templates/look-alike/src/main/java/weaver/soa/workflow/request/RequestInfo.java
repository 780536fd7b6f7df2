package weaver.soa.workflow.request;

import weaver.workflow.request.RequestManager;

/** LOOK-ALIKE, not the vendor's: a request with its main table and detail tables. */
public class RequestInfo {

    private final String lastoperator;
    private final RequestManager requestManager;
    private final MainTableInfo mainTableInfo;
    private final DetailTableInfo detailTableInfo;

    public RequestInfo(String lastoperator, RequestManager requestManager, MainTableInfo mainTableInfo, DetailTableInfo detailTableInfo) {
        this.lastoperator = lastoperator;
        this.requestManager = requestManager;
        this.mainTableInfo = mainTableInfo;
        this.detailTableInfo = detailTableInfo;
    }

    public String getLastoperator() {
        return lastoperator;
    }

    public RequestManager getRequestManager() {
        return requestManager;
    }

    public MainTableInfo getMainTableInfo() {
        return mainTableInfo;
    }

    public DetailTableInfo getDetailTableInfo() {
        return detailTableInfo;
    }
}
