//! Changes whose answer is lost: what the order shows then, and that nothing is done twice.

use super::{Scene, csr};
use crate::order;
use qwac_psd2::{ErrorKind, OrderStatus, Reissue, RequestType};
use qwac_psd2_sandbox::{Approval, FaultPlan, InjectedFault, Target, When};

/// The next change does not get its answer; or it does not arrive, either.
fn lose(scene: &Scene, fault: InjectedFault) {
    let plan = FaultPlan::seeded(1).with(Target::Other, When::Nth(1), fault);
    scene.sandbox.set_faults(plan);
}

const LOST: [(InjectedFault, bool); 2] = [
    (InjectedFault::ResetAfter, true),
    (InjectedFault::ResetBefore, false),
];

/// As D51 of the decisions says.
#[tokio::test]
async fn a_reissue_whose_answer_is_lost_is_seen_in_its_order_and_made_once() {
    for skips in [false, true] {
        for (fault, arrives) in LOST {
            let path = format!("reissue, {fault:?}, skips the approval: {skips}");
            let (scene, _, id) = Scene::issued(&path).await;
            let before = scene.client.order(&id).await.unwrap();
            let reissue = || {
                let reissue = Reissue::of(&before, csr("second")).skip_approval(skips);
                reissue.checked().unwrap()
            };
            lose(&scene, fault);
            let error = scene.client.reissue(&id, reissue()).await.unwrap_err();
            assert!(error.may_have_happened(), "{path}: {error}");
            assert_eq!(scene.sandbox.injected_faults().len(), 1, "{path}");

            let now = scene.client.order(&id).await.unwrap();
            let arrived = now.status == Some(OrderStatus::ReissuePending)
                || now.certificate.id != before.certificate.id;
            assert_eq!(arrived, arrives, "{path}");
            if !arrived {
                scene.client.reissue(&id, reissue()).await.unwrap();
            } else if !skips {
                // Who does not look is refused here, which the service may not do.
                let error = scene.client.reissue(&id, reissue()).await.unwrap_err();
                assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{path}");
            }
            scene.to_certificate(&id).await;
            let second = order().csr(csr("second")).build();
            scene.verify(&second, &id).await;
            let all = scene.client.requests(None).all().await.unwrap();
            let reissues = all
                .iter()
                .filter(|request| request.request_type == Some(RequestType::Reissue));
            assert_eq!(reissues.count(), usize::from(!skips), "{path}");
        }
    }
}

#[tokio::test]
async fn an_approval_or_a_cancellation_whose_answer_is_lost_is_done_once() {
    for (fault, _) in LOST {
        let account = super::everything().with_approval(Approval::Required);
        let scene = Scene::of(format!("{fault:?}"), account).await;
        let placed = scene.place(&order().build()).await;
        let request = placed.requests[0].id.as_ref().unwrap();
        lose(&scene, fault.clone());
        scene.client.approve(request, "Agreed.").await.unwrap();
        scene.verify(&order().build(), &placed.order_id).await;

        let placed = scene.place(&order().build()).await;
        lose(&scene, fault);
        let id = &placed.order_id;
        scene.client.cancel(id, "Not needed.").await.unwrap();
        assert_eq!(scene.status(id).await, "canceled");
    }
}

#[tokio::test]
async fn a_csr_whose_answer_is_lost_is_told_by_the_order() {
    for (fault, arrives) in LOST {
        let account = super::everything().with_approval(Approval::Required);
        let scene = Scene::of(format!("{fault:?}"), account).await;
        let placed = scene.place(&order().build()).await;
        let id = &placed.order_id;
        let told = || async { scene.client.order(id).await.unwrap().certificate.csr };
        let before = told().await;
        lose(&scene, fault);
        let csr = csr("second").into();
        let error = scene.client.update_csr(id, &csr).await.unwrap_err();
        assert!(error.may_have_happened(), "{}: {error}", scene.path);
        assert_eq!(told().await != before, arrives, "{}", scene.path);
    }
}
