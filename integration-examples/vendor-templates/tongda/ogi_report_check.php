<?php
/**
 * 通达 OA：保存年度报告以前，向审核服务（ogi-report serve）问一次。
 *
 * @param string $url     审核服务的地址，例如 http://127.0.0.1:8080
 * @param string $token   审核服务的口令；没有设口令时写 ''
 * @param string $stage   draft 暂存、submit 送审、publish 发布
 * @param array  $form    服务带 --mapping 启动时是表单自己的字段，即 $_POST；不带时是单元格或部分 => 填的字，
 *                        例如 ['requests.granted.total' => '22', 'organ.name' => '某县人民政府']
 * @param string $charset 表单的编码，UTF-8 或 GBK
 * @param bool   $allow   审核不成时：true 放行，false 拦下
 * @param int    $seconds 最多等几秒
 * @return array allowed 能不能保存；code 代码；message 说给经办人的话（UTF-8）；findings 逐条问题，服务带 --mapping 时各有 fields（要标红的字段）
 */
function ogi_report_check($url, $token, $stage, array $form, $charset, $allow, $seconds = 3)
{
    $headers = 'Content-Type: application/x-www-form-urlencoded; charset=' . $charset . "\r\n";
    if ($token !== '') {
        $headers .= 'Authorization: Bearer ' . $token . "\r\n";
    }
    $context = stream_context_create(array('http' => array('method' => 'POST', 'header' => $headers,
        'content' => http_build_query($form), 'timeout' => $seconds, 'ignore_errors' => true)));
    $answer = @file_get_contents(rtrim($url, '/') . '/check?stage=' . rawurlencode($stage), false, $context);
    $result = $answer === false ? null : json_decode($answer, true);
    if (!isset($result['verdict']) || $result['verdict'] === 'NOT_EVALUATED') {
        $reason = isset($result['message']) ? $result['message'] : '审核服务没有给出结论';
        return array('allowed' => $allow, 'code' => isset($result['code']) ? $result['code'] : 'OGI-NOT-EVALUATED', 'findings' => array(),
            'message' => $reason . ($allow ? '，按本单位的设置先予放行，请事后再审核一次' : '，按本单位的设置暂时不能保存，请联系系统管理员'));
    }
    $lines = array();
    foreach ($result['findings'] as $finding) {
        $lines[] = (count($lines) + 1) . '. ' . $finding['message'] . '。' . $finding['remedy'];
    }
    return array('allowed' => $result['verdict'] === 'ACCEPTED', 'code' => 'OGI-' . str_replace('_', '-', $result['verdict']),
        'findings' => $result['findings'], 'message' => implode("\n", $lines));
}
