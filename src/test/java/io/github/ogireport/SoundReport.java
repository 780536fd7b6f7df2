package io.github.ogireport;

import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Organ;

/** A report that no shipped rule finds anything in: a township that had nothing to report. */
public final class SoundReport {

    private SoundReport() { }

    public static AnnualReport.Builder of(Format format, int year) {
        AnnualReport.Builder builder = AnnualReport.builder(Organ.of("临河县青石乡人民政府"), year)
                .title("临河县青石乡人民政府" + year + "年政府信息公开工作年度报告")
                .section("overview", "（一）主动公开。本乡通过网站公布了机构职能。（二）依申请公开。申请的渠道保持畅通。（三）政府信息管理。"
                        + "公开前逐件审核。（四）平台建设。公示栏每月更新。（五）监督保障。工作考核合格，社会评议满意，没有责任追究。")
                .section("problems", "培训还不够多，今后每季度组织一次学习。")
                .section("other", "本年度没有收取信息处理费。");
        for (Format.Position position : format.positions()) {
            builder.cell(position.ref(), Cell.of(0));
        }
        return builder;
    }
}
