package weaver.interfaces.workflow.action;

import weaver.soa.workflow.request.RequestInfo;

/** LOOK-ALIKE, not the vendor's: the published name and method, for compiling and testing the template. */
public interface Action {

    String SUCCESS = "1";
    String FAILURE_AND_CONTINUE = "0";

    String execute(RequestInfo request);
}
